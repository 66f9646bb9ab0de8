package dev.contacts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.privacy.AnonymizedRecord.Token;
import dev.contacts.privacy.Anonymizer;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Somebody has the whole database, the configuration, the code and a dictionary that holds every address. Ours are 0 matches; the same
 * attack on two weak builds finds everybody, so it can find somebody. T17, requirements 7.2.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DictionaryAttackTest {

    private static final int ROUNDS = Integer.getInteger("contacts.tck.rounds", 10);
    private static final int ANONYMIZED = Math.min(1_000, 10 * ROUNDS);
    private static final int DICTIONARY = (ROUNDS < 100 ? 200 : 1_000) * ROUNDS;
    private static final int MOST_KEYS = 3;
    private static final Pattern HEX_KEY = Pattern.compile("[0-9a-f]{64}");
    private static final List<String> HASHES = List.of("MD5", "SHA-1", "SHA-256", "SHA-512", "SHA3-256", "SHA3-512");
    private static final ProfileSchema SCHEMA = ProfileSchema.builder("default").build();

    private final DataSource dataSource;
    private final Contacts contacts;
    private final List<String> dictionary = new ArrayList<>();

    DictionaryAttackTest(TestDatabase database) {
        dataSource = database.fresh();
        contacts = Contacts.over(JdbcContactStore.over(dataSource));
        for (int i = 0; i < DICTIONARY; i++) {
            dictionary.add("person" + i + "@example.com");
        }
    }

    @Test
    void the_dictionary_matches_nobody() throws SQLException {
        for (String address : anonymized()) {
            Contact contact = contacts.create(NewContact.of(EmailAddress.parse(address)));
            contacts.privacy().anonymize(contact.id());
        }
        Set<String> dump = digestsOfTheDump();
        assertThat(dump).as("what the attacker has").hasSizeGreaterThanOrEqualTo(ANONYMIZED);

        assertThat(matches(dump, dump.stream().limit(MOST_KEYS).toList())).isZero();
    }

    @Test
    void the_same_attack_finds_everybody_where_hashes_have_no_key() {
        Set<String> weak = new HashSet<>();
        for (String address : anonymized()) {
            weak.add(HexFormat.of().formatHex(Traces.hash("SHA3-256", address.getBytes(StandardCharsets.UTF_8))));
        }

        assertThat(matches(weak, List.of())).isEqualTo(ANONYMIZED);
    }

    @Test
    void the_same_attack_finds_everybody_where_one_key_serves_a_workspace() {
        String configured = "5a".repeat(32);
        Set<String> weak = new HashSet<>();
        for (String address : anonymized()) {
            weak.add(token(configured, address));
        }

        assertThat(matches(weak, List.of(configured))).isEqualTo(ANONYMIZED);
    }

    private List<String> anonymized() {
        return dictionary.subList(DICTIONARY - ANONYMIZED, DICTIONARY);
    }

    /** How many addresses of the dictionary are somebody's whose digest is there. */
    private long matches(Set<String> digests, List<String> keys) {
        List<String> all = new ArrayList<>(keys);
        all.add("00".repeat(32));
        return dictionary.stream()
                .filter(address -> hashes(address).stream().anyMatch(digests::contains)
                        || all.stream().anyMatch(key -> digests.contains(token(key, address))))
                .count();
    }

    private static Set<String> hashes(String address) {
        Set<String> hashes = new LinkedHashSet<>();
        for (String algorithm : HASHES) {
            hashes.add(HexFormat.of().formatHex(Traces.hash(algorithm, address.getBytes(StandardCharsets.UTF_8))));
        }
        return hashes;
    }

    /** What our own code makes of an address under a key: the attacker runs it. */
    private static String token(String key, String address) {
        byte[] bytes = HexFormat.of().parseHex(key);
        SecureRandom known = new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] target) {
                System.arraycopy(
                        Arrays.copyOf(bytes, Math.max(bytes.length, target.length)), 0, target, 0, target.length);
            }
        };
        Contact contact = TestContacts.contact(1, EmailAddress.parse(address));
        AnonymizedRecord record =
                new Anonymizer(known).anonymize(Workspace.DEFAULT, SCHEMA, contact, List.of(), List.of(), List.of());
        assertThat(record.id()).isNotEqualTo(new UUID(0, 0));
        return record.tokens().stream().map(Token::digest).findFirst().orElseThrow();
    }

    private Set<String> digestsOfTheDump() throws SQLException {
        Set<String> digests = new LinkedHashSet<>();
        WholeDatabase.read(dataSource)
                .values()
                .forEach(cells -> cells.forEach(cell -> {
                    Matcher matcher = HEX_KEY.matcher(new String(cell, StandardCharsets.UTF_8));
                    while (matcher.find()) {
                        digests.add(matcher.group());
                    }
                }));
        return digests;
    }
}
