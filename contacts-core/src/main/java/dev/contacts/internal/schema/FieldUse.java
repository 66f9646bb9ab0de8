package dev.contacts.internal.schema;

import dev.contacts.internal.segment.StoredRules;
import dev.contacts.internal.segment.StoredRules.StoredRule;
import dev.contacts.internal.segment.StoredRules.Users;
import dev.contacts.internal.segment.WorkspaceScope;
import dev.contacts.schema.FieldInUseException;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaType;
import dev.contacts.segment.FieldScope;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.RuleScope;
import dev.contacts.segment.SegmentRule;
import dev.contacts.spi.StoreTransaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the rules that are kept in a workspace need of a list whose schema is to change. */
final class FieldUse {

    private final StoreTransaction transaction;
    private final ProfileSchema before;
    private final ProfileSchema after;
    private final Optional<FieldName> taken;
    private final List<ProfileSchema> others;

    /** The use of a list that a change makes another one. */
    FieldUse(StoreTransaction transaction, Revision revision) {
        this(
                transaction,
                revision.before(),
                revision.after(),
                revision.takesFieldAway() ? revision.field() : Optional.empty());
    }

    /** The use of an open list that is given its schema. */
    FieldUse(StoreTransaction transaction, ProfileSchema open, ProfileSchema first) {
        this(transaction, open, first, Optional.empty());
    }

    private FieldUse(
            StoreTransaction transaction, ProfileSchema before, ProfileSchema after, Optional<FieldName> taken) {
        this.transaction = transaction;
        this.before = before;
        this.after = after;
        this.taken = taken;
        this.others = transaction.schemas().list().stream()
                .filter(schema -> schema.type() != SchemaType.VIRTUAL)
                .filter(schema -> !schema.name().equals(before.name()))
                .toList();
    }

    /** Who stands on a list. */
    static Users of(StoreTransaction transaction, SchemaName list) {
        return new StoredRules(transaction).usersOf(rule -> rule.base().equals(Optional.of(list)));
    }

    /**
     * Makes sure that every rule still means what it says after the change.
     *
     * @throws FieldInUseException if one does not
     */
    void requireUnharmed() {
        List<FieldName> lost = new ArrayList<>();
        Users harmed = new StoredRules(transaction)
                .usersOf(rule -> lost(rule).map(lost::add).orElse(false));
        if (harmed.any()) {
            throw new FieldInUseException(lost.get(0), harmed.schemas(), harmed.segments());
        }
    }

    /** The first field of a rule that goes, or becomes another one, where the rule looks for it. */
    private Optional<FieldName> lost(StoredRule rule) {
        if (!rule.mayAsk(before.name())) {
            return Optional.empty();
        }
        FieldScope fieldsBefore = fields(rule, before);
        FieldScope fieldsAfter = fields(rule, after);
        return rule.rule().fields().stream()
                .filter(field -> isTaken(field, rule)
                        || (fieldsBefore.has(field) && !fieldsAfter.has(field))
                        || isOfOtherType(field, rule))
                .findFirst();
    }

    /** A rule over all lists keeps its meaning as long as another list has the field. */
    private boolean isTaken(FieldName field, StoredRule rule) {
        return taken.filter(field::equals).isPresent()
                && others.stream()
                        .noneMatch(list -> rule.mayAsk(list.name())
                                && list.definition(field).isPresent());
    }

    private FieldScope fields(StoredRule rule, ProfileSchema schema) {
        return WorkspaceScope.of(transaction, rule.base()).with(schema).fields();
    }

    /** Whether what the rule asks of the field is a question that the list had answers to, and has none any more. */
    private boolean isOfOtherType(FieldName field, StoredRule rule) {
        return after.definition(field).isPresent()
                && FieldScope.of(List.of(before)).has(field)
                && isReadable(rule.rule(), field, before)
                && !isReadable(rule.rule(), field, after);
    }

    private static boolean isReadable(SegmentRule rule, FieldName field, ProfileSchema list) {
        try {
            SegmentRule.parse(rule.text(), new OneField(field, FieldScope.of(List.of(list))));
            return true;
        } catch (InvalidSegmentRuleException e) {
            return false;
        }
    }

    /** Everything, and of one field the type that a list gives it. */
    private record OneField(FieldName field, FieldScope list) implements RuleScope, FieldScope {

        @Override
        public FieldScope fields() {
            return this;
        }

        @Override
        public boolean has(FieldName name) {
            return true;
        }

        @Override
        public Collection<FieldType> types(FieldName name) {
            return name.equals(field) ? list.types(name) : List.of();
        }

        @Override
        public Collection<FieldName> names() {
            return List.of();
        }
    }
}
