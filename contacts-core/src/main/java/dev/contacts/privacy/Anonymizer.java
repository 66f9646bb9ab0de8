package dev.contacts.privacy;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.Activity;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.contact.Contact;
import dev.contacts.group.Group;
import dev.contacts.group.MemberSchema;
import dev.contacts.group.Membership;
import dev.contacts.identifier.Identifier;
import dev.contacts.privacy.AnonymizedRecord.Token;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType.EnumeratedType;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.PrivacyClass;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.StandardField;
import dev.contacts.workspace.Workspace;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Turns a contact's values into tokens that nobody can compute again: KMAC256 (NIST SP 800-185) under a random 256-bit key that is made
 * for one call and overwritten at its end. Immutable and safe for use by several threads. Rules 001-21 … 001-23; requirements 7.2.
 *
 * <p>Texts become tokens. Numbers, dates, booleans, enumerations, country, language, time zone and fields of class {@code SENSITIVE} or
 * {@code NOT_PERSONAL} have too few possible values, or too much meaning, and are erased without a token. Overwriting a key in a Java
 * virtual machine is best effort: the garbage collector may have copied it.
 */
public final class Anonymizer {

    /** The name of the function, as it is written into records and receipts. */
    public static final String ALGORITHM = "KMAC256";

    private static final int KEY_BYTES = 32;
    private static final Set<StandardField> SMALL_DOMAINS =
            EnumSet.of(StandardField.COUNTRY, StandardField.LANGUAGE, StandardField.TIME_ZONE);

    private final SecureRandom random;

    /**
     * An anonymizer.
     *
     * @param random where keys and record ids come from
     */
    public Anonymizer(SecureRandom random) {
        this.random = requireNonNull(random, "random");
    }

    /**
     * What shall remain of a contact.
     *
     * @param workspace the workspace it belongs to
     * @param schema the schema of its list
     * @param contact the contact
     * @param memberships its memberships
     * @param groups the groups of the memberships
     * @param registered its addresses that are no identifiers
     * @return tokens under a random id
     */
    public AnonymizedRecord anonymize(
            Workspace workspace,
            ProfileSchema schema,
            Contact contact,
            List<Membership> memberships,
            List<Group> groups,
            List<ChannelAddress> registered) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            Tokens tokens = new Tokens(new KeyedDigest(key, workspace.name()));
            for (Identifier identifier : contact.identifiers()) {
                tokens.add(
                        "identifier",
                        identifier.type().name(),
                        identifier.type().name(),
                        identifier.key());
            }
            for (ChannelAddress address : registered) {
                tokens.add(
                        "channel", address.channel().name(), address.channel().name(), address.key());
            }
            addAll(tokens, "standard", schema, contact.standard());
            addAll(tokens, "attribute", schema, contact.attributes());
            for (Membership membership : memberships) {
                addMember(tokens, membership, schema(membership, groups));
            }
            return new AnonymizedRecord(randomId(), ALGORITHM, tokens.made);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * What shall remain of activities: of each its category, its day (UTC) and a token, as a record of its own under a random id, so that
     * nothing joins them. Amounts and currencies are erased without a token, as are all values but texts. A rare category on a day may
     * still single somebody out.
     *
     * @param workspace the workspace they belong to
     * @param activities any number of activities
     * @return one record for each, in the order of the random ids
     */
    public List<AnonymizedRecord> anonymize(Workspace workspace, Collection<Activity> activities) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            List<AnonymizedRecord> pieces = new ArrayList<>(activities.size());
            Tokens tokens = new Tokens(new KeyedDigest(key, workspace.name()));
            for (Activity activity : activities) {
                LocalDate day = LocalDate.ofInstant(activity.at(), ZoneOffset.UTC);
                Token token = tokens.add("activity", activity.category() + " " + day, "", ActivityForm.of(activity));
                pieces.add(new AnonymizedRecord(randomId(), ALGORITHM, List.of(token)));
            }
            pieces.sort(Comparator.comparing(piece -> piece.id().toString()));
            return pieces;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * A random id (UUID version 4) for a record or receipt that must not be joined to anything.
     *
     * @return the id
     */
    public UUID randomId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        return new UUID(longAt(bytes, 0), longAt(bytes, 8));
    }

    private static void addAll(Tokens tokens, String section, ProfileSchema schema, Attributes values) {
        values.forEach((name, value) -> {
            Optional<FieldDefinition> definition = schema.definition(name).or(() -> schema.archived(name));
            if (becomesToken(name, definition, value)) {
                // the name of a field that no schema defines may itself say something about the person
                tokens.add(section, definition.isPresent() ? name.value() : "undefined", name.key(), value.print());
            }
        });
    }

    private static MemberSchema schema(Membership membership, List<Group> groups) {
        return groups.stream()
                .filter(group -> group.id().equals(membership.group()))
                .map(Group::memberSchema)
                .findFirst()
                .orElse(MemberSchema.OPEN);
    }

    private static void addMember(Tokens tokens, Membership membership, MemberSchema schema) {
        String group = membership.group().toString();
        membership.attributes().forEach((name, value) -> {
            Optional<FieldDefinition> definition = schema.definition(name);
            if (isText(value) && !definition.map(Anonymizer::isErased).orElse(false)) {
                String label = definition.isPresent() ? group + "/" + name.value() : group;
                tokens.add("member", label, group + "/" + name.key(), value.print());
            }
        });
    }

    private static boolean becomesToken(FieldName name, Optional<FieldDefinition> definition, FieldValue value) {
        return isText(value)
                && !StandardField.named(name).map(SMALL_DOMAINS::contains).orElse(false)
                && !definition.map(Anonymizer::isErased).orElse(false);
    }

    private static boolean isErased(FieldDefinition definition) {
        return definition.privacy() != PrivacyClass.PERSONAL || definition.type() instanceof EnumeratedType;
    }

    private static boolean isText(FieldValue value) {
        return value instanceof TextValue || value instanceof TextListValue;
    }

    private static long longAt(byte[] bytes, int offset) {
        long value = 0;
        for (int i = offset; i < offset + Long.BYTES; i++) {
            value = (value << 8) | (bytes[i] & 0xff);
        }
        return value;
    }

    /** Collects tokens; the position keeps equal values of one contact apart. */
    private static final class Tokens {
        private final KeyedDigest digest;
        private final List<Token> made = new ArrayList<>();

        Tokens(KeyedDigest digest) {
            this.digest = digest;
        }

        Token add(String section, String label, String field, String value) {
            Token token = new Token(section, label, digest.hex(section, field, made.size(), value));
            made.add(token);
            return token;
        }
    }
}
