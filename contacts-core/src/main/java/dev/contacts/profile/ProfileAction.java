package dev.contacts.profile;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.contact.NoteId;
import dev.contacts.group.GroupId;
import java.util.Comparator;

/**
 * Something that can be done with a contact from its profile. An open set: more are added as the library grows. Immutable and safe for
 * use by several threads. Rule 003-04.
 *
 * @param name what is done, such as {@code ADD_NOTE}
 * @param target to what, where the name alone does not say it, such as a group's id; empty otherwise
 */
public record ProfileAction(String name, String target) implements Comparable<ProfileAction> {

    /** {@code contacts.update(id, edit)}. */
    public static final ProfileAction EDIT = new ProfileAction("EDIT", "");

    /** {@code contacts.exports().contact(id)}. */
    public static final ProfileAction EXPORT = new ProfileAction("EXPORT", "");

    /** {@code contacts.notes().add(id, content)}. */
    public static final ProfileAction ADD_NOTE = new ProfileAction("ADD_NOTE", "");

    /** {@code contacts.activities().append(activity)}. */
    public static final ProfileAction APPEND_ACTIVITY = new ProfileAction("APPEND_ACTIVITY", "");

    /** {@code contacts.privacy().prepareDeletion(ids)}, then {@code confirm()}. */
    public static final ProfileAction DELETE = new ProfileAction("DELETE", "");

    /** {@code contacts.privacy().anonymize(id)}. */
    public static final ProfileAction ANONYMIZE = new ProfileAction("ANONYMIZE", "");

    private static final Comparator<ProfileAction> ORDER =
            Comparator.comparing(ProfileAction::name).thenComparing(ProfileAction::target);

    /** Checks that nothing is missing. */
    public ProfileAction {
        requireNonNull(name, "name");
        requireNonNull(target, "target");
    }

    /**
     * {@code contacts.notes().delete(id, note)}.
     *
     * @param note one of the contact's notes
     * @return the action
     */
    public static ProfileAction deleteNote(NoteId note) {
        return new ProfileAction("DELETE_NOTE", note.toString());
    }

    /**
     * {@code contacts.groups().add(group, id)}.
     *
     * @param group a group of which the contact is no member
     * @return the action
     */
    public static ProfileAction addToGroup(GroupId group) {
        return new ProfileAction("ADD_TO_GROUP", group.toString());
    }

    /**
     * {@code contacts.groups().edit(group, id, edit)}.
     *
     * @param group a group of which the contact is a member
     * @return the action
     */
    public static ProfileAction editMember(GroupId group) {
        return new ProfileAction("EDIT_MEMBER", group.toString());
    }

    /**
     * {@code contacts.groups().remove(group, id)}.
     *
     * @param group a group of which the contact is a member
     * @return the action
     */
    public static ProfileAction removeFromGroup(GroupId group) {
        return new ProfileAction("REMOVE_FROM_GROUP", group.toString());
    }

    /**
     * {@code contacts.messaging().send(message)}, of a message of the system's with a template that is approved and finds its values.
     *
     * @param channel a channel on which there are personal messages
     * @return the action
     */
    public static ProfileAction sendMessage(Channel channel) {
        return new ProfileAction("SEND_MESSAGE", channel.name());
    }

    /** Orders by name, then by target. */
    @Override
    public int compareTo(ProfileAction other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return target.isEmpty() ? name : name + " " + target;
    }
}
