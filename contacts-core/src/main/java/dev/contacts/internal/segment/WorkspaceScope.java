package dev.contacts.internal.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.group.Group;
import dev.contacts.internal.profile.ListSchema;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.NameKey;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaNotFoundException;
import dev.contacts.schema.SchemaType;
import dev.contacts.schema.VirtualSchemaException;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.FieldScope;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.RuleScope;
import dev.contacts.segment.SegmentRule;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may speak of in the workspace of a transaction: the standard fields, the fields of its lists or of one of them, its groups.
 *
 * <p>Lists are those that have a schema, and the default list, which is open until it has one. In an open list any name is a field, so
 * that an unknown one cannot be told from a typing error; the open default list counts only if contacts live in it, or if there is no
 * other list. A type is checked wherever the field is defined. Reads what it is asked for, and that once. For one thread.
 */
public final class WorkspaceScope implements RuleScope {

    private final StoreTransaction transaction;
    private final Optional<SchemaName> only;
    private final UnaryOperator<List<ProfileSchema>> revision;
    private final Map<NameKey, Optional<Group>> groups = new HashMap<>();
    private @Nullable FieldScope fields;

    private WorkspaceScope(
            StoreTransaction transaction, Optional<SchemaName> only, UnaryOperator<List<ProfileSchema>> revision) {
        this.transaction = requireNonNull(transaction, "transaction");
        this.only = only;
        this.revision = revision;
    }

    /** Everything in the workspace. */
    public static WorkspaceScope of(StoreTransaction transaction) {
        return of(transaction, Optional.empty());
    }

    /** What is in one list, and the groups. */
    public static WorkspaceScope of(StoreTransaction transaction, SchemaName list) {
        return of(transaction, Optional.of(list));
    }

    /** What is in one list, or in all, and the groups. */
    public static WorkspaceScope of(StoreTransaction transaction, Optional<SchemaName> list) {
        return new WorkspaceScope(transaction, list, UnaryOperator.identity());
    }

    /** The same if the schema of a list were this one. */
    public WorkspaceScope with(ProfileSchema schema) {
        return new WorkspaceScope(
                transaction,
                only,
                lists -> Stream.concat(
                                lists.stream().filter(list -> !list.name().equals(schema.name())), Stream.of(schema))
                        .toList());
    }

    /**
     * Refuses a rule that speaks of what there is not; the place is that in the rule's text.
     *
     * @throws InvalidSegmentRuleException if it does
     */
    public static void check(StoreTransaction transaction, SegmentRule rule) {
        SegmentRule.parse(rule.text(), of(transaction));
    }

    /**
     * Refuses a query of a list that there is not, or whose rule speaks of what there is not in the lists that the query asks.
     *
     * @throws SchemaNotFoundException if there is no such list
     * @throws VirtualSchemaException if the list is virtual, and nobody lives in it
     * @throws InvalidSegmentRuleException if the rule speaks of what there is not
     */
    public static void check(StoreTransaction transaction, ContactQuery query) {
        query.schema().ifPresent(list -> ListSchema.withContacts(transaction, list));
        query.rule().ifPresent(rule -> SegmentRule.parse(rule.text(), of(transaction, query.schema())));
    }

    @Override
    public FieldScope fields() {
        if (fields == null) {
            fields = read();
        }
        return fields;
    }

    @Override
    public FieldScope memberFields(String group) {
        return group(group).map(Group::memberSchema).map(FieldScope::ofMembers).orElse(FieldScope.ANY);
    }

    @Override
    public boolean hasGroup(String name) {
        return group(name).isPresent();
    }

    private Optional<Group> group(String name) {
        return groups.computeIfAbsent(
                NameKey.of(name), key -> transaction.groups().findByName(key));
    }

    @Override
    public Collection<String> groups() {
        return transaction.groups().list().stream().map(Group::name).toList();
    }

    private FieldScope read() {
        List<ProfileSchema> lists = revision.apply(transaction.schemas().list()).stream()
                .filter(schema -> schema.type() != SchemaType.VIRTUAL)
                .toList();
        List<ProfileSchema> asked = lists.stream()
                .filter(schema -> only.stream().allMatch(schema.name()::equals))
                .toList();
        if (asked.isEmpty()) {
            return FieldScope.of(List.of(ProfileSchema.open(SchemaName.DEFAULT)));
        }
        boolean withDefault = only.isEmpty()
                && lists.stream().noneMatch(schema -> schema.name().equals(SchemaName.DEFAULT));
        FieldScope defined = FieldScope.of(asked);
        return withDefault ? new BesideDefaultList(defined) : defined;
    }

    /** Fields that are defined, and any others as soon as a contact lives in the default list. */
    private final class BesideDefaultList implements FieldScope {

        private final FieldScope defined;

        private BesideDefaultList(FieldScope defined) {
            this.defined = defined;
        }

        @Override
        public boolean has(FieldName field) {
            ContactQuery inDefault = ContactQuery.all().in(SchemaName.DEFAULT);
            return defined.has(field)
                    || !transaction
                            .contacts()
                            .select(inDefault, Instant.EPOCH, null, 1)
                            .isEmpty();
        }

        @Override
        public Collection<FieldType> types(FieldName field) {
            return defined.types(field);
        }

        @Override
        public Collection<FieldName> names() {
            return defined.names();
        }
    }
}
