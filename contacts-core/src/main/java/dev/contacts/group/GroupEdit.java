package dev.contacts.group;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A change of a group: not mentioned means keep. It cannot express a change of the group's id, members, counts, creator or time of creation.
 * A pure value; each method returns a changed copy. Immutable and safe for use by several threads. Requirements 4.1.
 */
public final class GroupEdit {

    private static final GroupEdit NOTHING = new GroupEdit(List.of());

    private final List<Step> steps;

    private GroupEdit(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * An edit that changes nothing, as a start.
     *
     * @return the empty edit
     */
    public static GroupEdit nothing() {
        return NOTHING;
    }

    /**
     * Gives the group another name.
     *
     * @param name the name, see {@link Group#name()}
     * @return a changed copy
     */
    public GroupEdit rename(String name) {
        requireNonNull(name, "name");
        return then("name", parts -> parts.name = name);
    }

    /**
     * Says what the group is for.
     *
     * @param text any well-formed text; may be empty
     * @return a changed copy
     */
    public GroupEdit describe(String text) {
        requireNonNull(text, "text");
        return then("description", parts -> parts.description = text);
    }

    /**
     * Says how somebody becomes a member from now on; members keep their status.
     *
     * @param mode the mode
     * @return a changed copy
     */
    public GroupEdit optIn(OptInMode mode) {
        requireNonNull(mode, "mode");
        return then("optIn", parts -> parts.optIn = mode);
    }

    /**
     * Archives the group: it keeps its members and takes no new ones.
     *
     * @return a changed copy
     */
    public GroupEdit archive() {
        return then("archived", parts -> parts.archived = true);
    }

    /**
     * Takes the archiving back.
     *
     * @return a changed copy
     */
    public GroupEdit restore() {
        return then("archived", parts -> parts.archived = false);
    }

    /**
     * Sets an attribute of the group itself: one value for all members.
     *
     * @param field the attribute's name, in any case
     * @param value a text, number, boolean, date, instant or list of texts
     * @return a changed copy
     * @throws InvalidValueException if the name or the value is not allowed
     */
    public GroupEdit set(String field, Object value) {
        FieldName name = FieldName.of(field);
        FieldValue given = FieldValue.of(requireNonNull(value, "value; use clear to remove one"));
        return then("attributes", parts -> parts.attributes = parts.attributes.with(name, given));
    }

    /**
     * Removes an attribute of the group itself.
     *
     * @param field the attribute's name, in any case
     * @return a changed copy
     * @throws InvalidValueException if the text cannot be a field name
     */
    public GroupEdit clear(String field) {
        FieldName name = FieldName.of(field);
        return then("attributes", parts -> parts.attributes = parts.attributes.without(name));
    }

    /**
     * Defines a member attribute. From then on only defined ones are taken. Members are not looked at: a value of another kind, or none
     * where one is required, stays until that attribute is edited; new members must conform.
     *
     * @param field the definition
     * @return a changed copy; applied to a group that has the field already, it throws {@link InvalidValueException}
     */
    public GroupEdit addMemberField(FieldDefinition field) {
        requireNonNull(field, "field");
        return then("memberSchema", parts -> parts.memberSchema = parts.memberSchema.with(field));
    }

    /**
     * Removes the definition of a member attribute, and with it the values that members have, unless the same edit defines it again: then they
     * stay, as by {@link #redefineMemberField}.
     *
     * @param field the attribute's name, in any case
     * @return a changed copy; applied to a group that does not have the field, it throws {@link InvalidValueException}
     * @throws InvalidValueException if the text cannot be a field name
     */
    public GroupEdit removeMemberField(String field) {
        FieldName name = FieldName.of(field);
        return then("memberSchema", parts -> parts.memberSchema = parts.memberSchema.without(name));
    }

    /**
     * Defines a member attribute anew. Values that members have become values of the new type, if nothing is lost; if something would be, the
     * group stays as it is. A value that breaks another rule of the new definition stays until that attribute is edited.
     *
     * @param field the definition, under the name of one that is there
     * @return a changed copy; applied to a group that does not have the field, it throws {@link InvalidValueException}
     */
    public GroupEdit redefineMemberField(FieldDefinition field) {
        requireNonNull(field, "field");
        return then("memberSchema", parts -> parts.memberSchema = parts.memberSchema.redefining(field));
    }

    /**
     * Has the group take member attributes that are not defined too; those that are stay typed and constrained.
     *
     * @return a changed copy
     */
    public GroupEdit takeAnyMemberField() {
        return then("memberSchema", parts -> parts.memberSchema = new MemberSchema(true, parts.memberSchema.fields()));
    }

    /**
     * The group after this edit.
     *
     * @param before the group before
     * @return the group
     * @throws InvalidValueException if a name, a text or a definition is not allowed
     */
    public Group applyTo(Group before) {
        Parts parts = new Parts(before);
        steps.forEach(step -> step.change().accept(parts));
        return new Group(
                before.id(),
                parts.name,
                parts.description,
                parts.optIn,
                parts.archived,
                parts.attributes,
                parts.memberSchema,
                before.unsubscribed(),
                before.createdBy(),
                before.createdAt());
    }

    private GroupEdit then(String part, Consumer<Parts> change) {
        List<Step> all = new ArrayList<>(steps);
        all.add(new Step(part, change));
        return new GroupEdit(List.copyOf(all));
    }

    /** What the edit concerns, never values. */
    @Override
    public String toString() {
        return "GroupEdit" + steps.stream().map(Step::part).toList();
    }

    private record Step(String part, Consumer<Parts> change) {}

    /** What may change of a group. */
    private static final class Parts {
        private String name;
        private String description;
        private OptInMode optIn;
        private boolean archived;
        private Attributes attributes;
        private MemberSchema memberSchema;

        Parts(Group group) {
            name = group.name();
            description = group.description();
            optIn = group.optIn();
            archived = group.archived();
            attributes = group.attributes();
            memberSchema = group.memberSchema();
        }
    }
}
