package dev.contacts.internal.schema;

import dev.contacts.internal.profile.ListSchema;
import dev.contacts.internal.segment.WorkspaceScope;
import dev.contacts.schema.FieldInUseException;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.VirtualSource;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.SegmentRule;
import dev.contacts.spi.StoreTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of virtual schemas: held against their list when they are made, and whenever the list's schema is to change. */
final class VirtualSchemas {

    private final StoreTransaction transaction;

    VirtualSchemas(StoreTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * A virtual schema with its rule in the one canonical form; its list stays as it is until the transaction ends.
     *
     * @throws dev.contacts.schema.SchemaNotFoundException if there is no such list
     * @throws dev.contacts.schema.VirtualSchemaException if the list is itself virtual
     * @throws InvalidSegmentRuleException if the rule does not parse, or speaks of what there is not
     */
    ProfileSchema checked(ProfileSchema virtual) {
        VirtualSource source = virtual.source().orElseThrow();
        ProfileSchema base = ListSchema.toWriteBy(transaction, source.base());
        SegmentRule rule = SegmentRule.parse(source.rule(), WorkspaceScope.of(transaction, base.name()));
        return virtual.toBuilder()
                .source(new VirtualSource(base.name(), rule.text()))
                .build();
    }

    /** The virtual schemas that stand on a list. */
    List<ProfileSchema> on(SchemaName list) {
        return transaction.schemas().list().stream()
                .filter(schema -> schema.source().map(VirtualSource::base).equals(Optional.of(list)))
                .toList();
    }

    /**
     * Makes sure that every rule still means what it says after a change of the list's schema.
     *
     * @throws FieldInUseException if one does not
     */
    void requireUnharmed(Revision revision) {
        List<SchemaName> harmed = new ArrayList<>();
        Optional<FieldName> named = Optional.empty();
        for (ProfileSchema virtual : on(revision.before().name())) {
            Optional<FieldName> lost = lost(rule(virtual), revision);
            if (lost.isPresent()) {
                harmed.add(virtual.name());
                named = named.or(() -> lost);
            }
        }
        if (named.isPresent()) {
            throw new FieldInUseException(named.get(), harmed);
        }
    }

    private static Optional<FieldName> lost(SegmentRule rule, Revision revision) {
        return revision.field()
                .filter(field -> revision.takesFieldAway() && rule.fields().contains(field))
                .or(() -> unknown(rule, revision.after())
                        .filter(field -> revision.before().isOpen()
                                || revision.before().definition(field).isPresent()));
    }

    /** The contacts that a schema shows now. */
    static ContactQuery query(ProfileSchema schema) {
        return schema.source()
                .map(source -> ContactQuery.matching(rule(schema)).in(source.base()))
                .orElseGet(() -> ContactQuery.all().in(schema.name()));
    }

    private static SegmentRule rule(ProfileSchema virtual) {
        return SegmentRule.parse(virtual.source().orElseThrow().rule());
    }

    /** The first field that a rule names and a list does not have; an open list has any. */
    private static Optional<FieldName> unknown(SegmentRule rule, ProfileSchema base) {
        return rule.fields().stream()
                .filter(field -> !base.isOpen() && base.definition(field).isEmpty())
                .findFirst();
    }
}
