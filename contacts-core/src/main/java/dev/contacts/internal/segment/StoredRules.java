package dev.contacts.internal.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.group.Group;
import dev.contacts.schema.NameKey;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaType;
import dev.contacts.schema.VirtualSource;
import dev.contacts.segment.DynamicSegment;
import dev.contacts.segment.SegmentRule;
import dev.contacts.spi.StoreTransaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules that are kept in a workspace: those of virtual schemas and of dynamic segments. For one transaction. */
public final class StoredRules {

    private final StoreTransaction transaction;

    /** The rules that a transaction sees. */
    public StoredRules(StoreTransaction transaction) {
        this.transaction = requireNonNull(transaction, "transaction");
    }

    /** Who keeps a rule of which something holds. */
    public Users usersOf(Predicate<StoredRule> matter) {
        List<SchemaName> schemas = new ArrayList<>();
        for (ProfileSchema schema : transaction.schemas().list()) {
            if (schema.source().map(StoredRule::of).filter(matter).isPresent()) {
                schemas.add(schema.name());
            }
        }
        List<String> segments = transaction.segments().list().stream()
                .filter(DynamicSegment.class::isInstance)
                .map(DynamicSegment.class::cast)
                .filter(segment -> matter.test(new StoredRule(segment.base(), segment.rule())))
                .map(DynamicSegment::name)
                .toList();
        return new Users(List.copyOf(schemas), segments);
    }

    /**
     * Keeps the lists and groups that a rule speaks of as they are until the transaction ends, so that nobody takes away what it names while
     * it is stored. In an open list it speaks of whatever it names.
     */
    public void hold(StoredRule rule) {
        Stream.concat(transaction.schemas().list().stream(), Stream.of(ProfileSchema.open(SchemaName.DEFAULT)))
                .filter(schema -> schema.type() != SchemaType.VIRTUAL && rule.speaksOf(schema))
                .map(ProfileSchema::name)
                .distinct()
                .sorted(Comparator.comparing(SchemaName::key))
                .forEach(name -> transaction.schemas().toWriteBy(name));
        holdGroups(rule.rule().groups());
    }

    private void holdGroups(Set<String> names) {
        if (!names.isEmpty()) {
            transaction
                    .groups()
                    .toChange(names.stream()
                            .flatMap(name -> transaction.groups().findByName(NameKey.of(name)).stream())
                            .map(Group::id)
                            .toList());
        }
    }

    /**
     * A rule that is kept.
     *
     * @param base the list it is asked over, or empty for all lists
     * @param rule the rule
     */
    public record StoredRule(Optional<SchemaName> base, SegmentRule rule) {

        /** The rule of a virtual schema. */
        public static StoredRule of(VirtualSource source) {
            return new StoredRule(Optional.of(source.base()), SegmentRule.parse(source.rule()));
        }

        /** Whether it stands on a list, or may name one of its fields. */
        private boolean speaksOf(ProfileSchema list) {
            return base.map(list.name()::equals)
                    .orElseGet(() -> list.isOpen()
                            || rule.fields().stream()
                                    .anyMatch(field -> list.definition(field).isPresent()));
        }

        /** Whether it is asked over a list. */
        public boolean mayAsk(SchemaName list) {
            return base.stream().allMatch(list::equals);
        }
    }

    /**
     * Who keeps rules.
     *
     * @param schemas virtual schemas
     * @param segments the names of dynamic segments
     */
    public record Users(List<SchemaName> schemas, List<String> segments) {

        /** Whether there is anybody. */
        public boolean any() {
            return !schemas.isEmpty() || !segments.isEmpty();
        }
    }
}
