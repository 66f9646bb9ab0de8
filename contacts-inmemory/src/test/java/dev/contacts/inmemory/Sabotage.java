package dev.contacts.inmemory;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Provenance;
import dev.contacts.group.Membership;
import dev.contacts.identifier.Identifier;
import dev.contacts.inmemory.SabotagedStore.Call;
import dev.contacts.inmemory.SabotagedStore.Saboteur;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal;
import dev.contacts.workspace.Workspace;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Faults that stores have had, each with the test of the kit that is there to find it (requirements U01). */
enum Sabotage {
    NO_UNIQUE_KEY("a_contact_with_a_taken_identifier_is_reported_and_not_added", () -> call -> {
        Object report = call.honestly();
        return call.is("contacts.insert") ? WriteReport.ALL_WRITTEN : report;
    }),
    LOST_UPDATE("a_change_of_a_stale_version_is_reported_with_both_versions", () -> call -> {
        if (!call.is("contacts.update")) {
            return call.honestly();
        }
        List<ContactChange> changes = call.batch(ContactChange.class);
        List<ContactChange> blind = new ArrayList<>();
        for (ContactChange change : changes) {
            call.transaction().contacts().find(List.of(change.before().id())).stream()
                    .map(stored -> new ContactChange(stored, next(stored, change.after())))
                    .forEach(blind::add);
        }
        return call.honestlyWith(blind);
    }),
    CASE_FOLDING_COLLATION("names_that_a_collation_would_call_equal_are_different", () -> {
        Set<String> folded = new HashSet<>();
        return call -> {
            if (!call.is("contacts.insert")) {
                return call.honestly();
            }
            List<Contact> contacts = call.batch(Contact.class);
            List<Refusal> refusals = new ArrayList<>();
            List<Contact> accepted = new ArrayList<>();
            for (Contact contact : contacts) {
                Identifier identifier = contact.primaryIdentifier();
                if (folded.add(call.workspace() + "/" + identifier.type() + "/"
                        + identifier.key().toLowerCase(Locale.ROOT))) {
                    accepted.add(contact);
                } else {
                    refusals.add(new Refusal.Taken(contact.id(), identifier));
                }
            }
            call.honestlyWith(accepted);
            return new WriteReport(refusals);
        };
    }),
    DROPPED_FRACTIONS(
            "instants_come_back_to_the_microsecond",
            () -> written((name, value) -> value instanceof InstantValue instant
                    ? new InstantValue(instant.value().truncatedTo(ChronoUnit.SECONDS))
                    : value)),
    REORDERED_TIES("ids_are_ordered_by_unsigned_bytes", () -> call -> {
        Object answer = call.honestly();
        if (!call.is("contacts.find")) {
            return answer;
        }
        List<Contact> contacts = contacts(answer);
        contacts.sort(Comparator.comparing(contact -> contact.id().value())); // UUID compares signed
        return contacts;
    }),
    EARLY_COMMIT(
            "an_exception_in_the_work_rolls_everything_back_and_is_rethrown_unchanged",
            () -> call -> call.is("contacts.insert") ? call.atOnce() : call.honestly()),
    MEMBER_ATTRIBUTES_LEFT_BEHIND("member_attributes_go_with_the_membership_and_do_not_come_back", () -> {
        Map<ContactId, Attributes> left = new HashMap<>();
        return call -> {
            if (call.is("memberships.remove")) {
                List<Membership> removed = listOf(Membership.class, call.honestly());
                removed.forEach(member -> left.put(member.contact(), member.attributes()));
                return removed;
            } else if (call.is("memberships.put")) {
                List<Membership> members = call.batch(Membership.class);
                return call.honestlyWith(members.stream()
                        .map(member -> new Membership(
                                member.contact(),
                                member.group(),
                                member.status(),
                                left.getOrDefault(member.contact(), member.attributes()),
                                member.since()))
                        .toList());
            }
            return call.honestly();
        };
    }),
    SOFT_DELETE("the_identifiers_of_a_deleted_contact_are_free_at_once", () -> {
        Set<ContactId> deleted = new HashSet<>();
        return call -> {
            if (call.is("contacts.delete")) {
                List<Contact> contacts = call.batch(Contact.class);
                contacts.forEach(contact -> deleted.add(contact.id()));
                return WriteReport.ALL_WRITTEN;
            }
            Object answer = call.honestly();
            if (call.is("contacts.find") || call.is("contacts.select") || call.is("contacts.findByIdentifier")) {
                List<Contact> visible = contacts(answer);
                visible.removeIf(contact -> deleted.contains(contact.id()));
                return visible;
            }
            return answer;
        };
    }),
    TRUNCATION(
            "long_texts_are_not_cut",
            () -> written((name, value) -> value instanceof TextValue text
                            && text.value().codePointCount(0, text.value().length()) > 200
                    ? new TextValue(text.value().substring(0, text.value().offsetByCodePoints(0, 200)))
                    : value)),
    EMPTY_AS_NULL(
            "the_empty_text_the_empty_list_and_no_value_are_three_things",
            () -> written((name, value) -> value.equals(new TextValue("")) ? null : value)),
    WORKSPACE_IGNORED("what_one_workspace_records_is_not_found_in_another", () -> new Saboteur() {
        @Override
        public Object answer(Call call) throws Throwable {
            return call.honestly();
        }

        @Override
        public Workspace workspace(Workspace asked) {
            return Workspace.DEFAULT;
        }
    }),
    STALE_CACHE("a_deleted_contact_is_nowhere_any_more_and_its_neighbour_is_untouched", () -> {
        Map<Object, Object> cache = new HashMap<>();
        return call -> {
            if (!call.is("contacts.find")) {
                return call.honestly();
            }
            Object key = List.of(call.workspace(), call.batch(ContactId.class));
            Object cached = cache.get(key);
            if (cached == null) {
                cached = call.honestly();
                cache.put(key, cached);
            }
            return cached;
        };
    });

    private final String foundBy;
    private final Supplier<Saboteur> saboteur;

    Sabotage(String foundBy, Supplier<Saboteur> saboteur) {
        this.foundBy = foundBy;
        this.saboteur = saboteur;
    }

    /** The test that is there to find this fault. */
    String foundBy() {
        return foundBy;
    }

    Saboteur saboteur() {
        return saboteur.get();
    }

    /** Changes the attributes of contacts on their way into the store. */
    private static Saboteur written(BiFunction<FieldName, FieldValue, FieldValue> change) {
        return call -> {
            if (!call.is("contacts.insert")) {
                return call.honestly();
            }
            List<Contact> contacts = call.batch(Contact.class);
            return call.honestlyWith(contacts.stream()
                    .map(contact -> with(contact, changed(contact.attributes(), change)))
                    .toList());
        };
    }

    private static Attributes changed(Attributes before, BiFunction<FieldName, FieldValue, FieldValue> change) {
        Map<FieldName, FieldValue> after = new TreeMap<>();
        before.forEach((name, value) -> {
            FieldValue changed = change.apply(name, value);
            if (changed != null) {
                after.put(name, changed);
            }
        });
        return Attributes.of(after);
    }

    private static Contact with(Contact contact, Attributes attributes) {
        return copy(contact, contact.version(), contact.provenance(), attributes);
    }

    private static Contact next(Contact stored, Contact after) {
        return copy(after, stored.version() + 1, after.provenance(), after.attributes());
    }

    private static Contact copy(Contact contact, long version, Provenance provenance, Attributes attributes) {
        return new Contact(
                contact.id(),
                version,
                contact.schema(),
                contact.test(),
                contact.identifiers(),
                contact.standard(),
                attributes,
                provenance);
    }

    private static List<Contact> contacts(Object answer) {
        return listOf(Contact.class, answer);
    }

    private static <T> List<T> listOf(Class<T> type, Object answer) {
        List<T> list = new ArrayList<>();
        ((List<?>) answer).forEach(item -> list.add(type.cast(item)));
        return list;
    }
}
