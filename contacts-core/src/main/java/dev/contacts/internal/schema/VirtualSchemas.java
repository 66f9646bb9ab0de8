package dev.contacts.internal.schema;

import dev.contacts.internal.profile.ListSchema;
import dev.contacts.internal.segment.StoredRules;
import dev.contacts.internal.segment.StoredRules.StoredRule;
import dev.contacts.internal.segment.WorkspaceScope;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.VirtualSource;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.SegmentRule;
import dev.contacts.spi.StoreTransaction;

/** The rules of virtual schemas: held against their list when they are made. */
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
        new StoredRules(transaction).hold(StoredRule.of(source));
        SegmentRule rule = SegmentRule.parse(source.rule(), WorkspaceScope.of(transaction, base.name()));
        return virtual.toBuilder()
                .source(new VirtualSource(base.name(), rule.text()))
                .build();
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
}
