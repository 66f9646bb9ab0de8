package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.Contact;
import dev.contacts.schema.SchemaName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts of a workspace are meant: all, those of one list, those a rule matches, with or without test contacts. What it
 * selects is always ordered by contact id. Immutable and safe for use by several threads; each {@code with…} method returns a
 * changed copy.
 */
public final class ContactQuery {

    private static final ContactQuery ALL = new ContactQuery(null, null, TestContacts.INCLUDED);

    private final @Nullable SegmentRule rule;
    private final @Nullable SchemaName schema;
    private final TestContacts testContacts;

    private ContactQuery(@Nullable SegmentRule rule, @Nullable SchemaName schema, TestContacts testContacts) {
        this.rule = rule;
        this.schema = schema;
        this.testContacts = testContacts;
    }

    /**
     * Every contact of the workspace, test contacts too. Rule 000-01.
     *
     * @return the query
     */
    public static ContactQuery all() {
        return ALL;
    }

    /**
     * The test contacts only. Rule 001-11.
     *
     * @return the query
     */
    public static ContactQuery testOnly() {
        return ALL.with(TestContacts.ONLY);
    }

    /**
     * The contacts a rule matches, without test contacts. Rule 000-05.
     *
     * @param rule the rule
     * @return the query
     */
    public static ContactQuery matching(SegmentRule rule) {
        return new ContactQuery(requireNonNull(rule, "rule"), null, TestContacts.EXCLUDED);
    }

    /**
     * This query for the contacts of one list.
     *
     * @param list the name of the list's schema. Facades refuse a list that there is not with {@link
     *     dev.contacts.schema.SchemaNotFoundException}, and a virtual one, in which nobody lives, with {@link
     *     dev.contacts.schema.VirtualSchemaException}: whom that shows is asked with the query of {@code contacts.schemas().query(name)}
     * @return a changed copy
     */
    public ContactQuery in(SchemaName list) {
        return new ContactQuery(rule, requireNonNull(list, "list"), testContacts);
    }

    /**
     * This query with another treatment of test contacts.
     *
     * @param treatment included, excluded or only they
     * @return a changed copy
     */
    public ContactQuery with(TestContacts treatment) {
        return new ContactQuery(rule, schema, requireNonNull(treatment, "treatment"));
    }

    /**
     * The rule a contact must match.
     *
     * @return the rule, or empty if every contact does
     */
    public Optional<SegmentRule> rule() {
        return Optional.ofNullable(rule);
    }

    /**
     * The list a contact must live in.
     *
     * @return the list's name, or empty for all lists
     */
    public Optional<SchemaName> schema() {
        return Optional.ofNullable(schema);
    }

    /**
     * How test contacts are treated.
     *
     * @return included, excluded or only they
     */
    public TestContacts testContacts() {
        return testContacts;
    }

    /**
     * Whether this query selects a contact: the meaning that every store has to reproduce.
     *
     * @param subject the contact at a moment, with what else the rule may ask
     * @return true if selected
     */
    public boolean selects(SegmentSubject subject) {
        return testContacts.take(subject.contact())
                && (schema == null || schema.equals(subject.contact().schema()))
                && (rule == null || rule.matches(subject));
    }

    /** How test contacts are treated. */
    public enum TestContacts {
        /** Treated like all others. */
        INCLUDED,
        /** Left out. */
        EXCLUDED,
        /** Everything else is left out. */
        ONLY;

        private boolean take(Contact contact) {
            return this == INCLUDED || contact.isTest() == (this == ONLY);
        }
    }
}
