package dev.contacts.internal.schema;

import dev.contacts.internal.segment.StoredRules;
import dev.contacts.internal.segment.StoredRules.StoredRule;
import dev.contacts.internal.segment.StoredRules.Users;
import dev.contacts.internal.segment.WorkspaceScope;
import dev.contacts.schema.FieldInUseException;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaType;
import dev.contacts.segment.FieldScope;
import dev.contacts.spi.StoreTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules that are kept in a workspace need of a list whose schema is to change. */
final class FieldUse {

    private final StoreTransaction transaction;
    private final Revision revision;
    private final List<ProfileSchema> others;

    FieldUse(StoreTransaction transaction, Revision revision) {
        this.transaction = transaction;
        this.revision = revision;
        this.others = transaction.schemas().list().stream()
                .filter(schema -> schema.type() != SchemaType.VIRTUAL)
                .filter(schema -> !schema.name().equals(revision.before().name()))
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
        if (!rule.mayAsk(revision.before().name())) {
            return Optional.empty();
        }
        FieldScope before = fields(rule, revision.before());
        FieldScope after = fields(rule, revision.after());
        return rule.rule().fields().stream()
                .filter(field -> isTaken(field, rule) || (before.has(field) && !after.has(field)))
                .findFirst();
    }

    /** A rule over all lists keeps its meaning as long as another list has the field. */
    private boolean isTaken(FieldName field, StoredRule rule) {
        return revision.takesFieldAway()
                && revision.field().filter(field::equals).isPresent()
                && others.stream()
                        .noneMatch(list -> rule.mayAsk(list.name())
                                && list.definition(field).isPresent());
    }

    private FieldScope fields(StoredRule rule, ProfileSchema schema) {
        return WorkspaceScope.of(transaction, rule.base()).with(schema).fields();
    }
}
