package dev.contacts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.ReceiptChain;
import dev.contacts.privacy.ReceiptOpening;
import dev.contacts.segment.SegmentRule;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The JVM that anonymizes a segment is killed, twice; the same call goes on with those that are left. Issue 7, 001-17. */
class BulkKillTest {

    private static final int GOLD = 60;
    private static final String RULE = "tier = 'gold'";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_segment_goes_on_where_a_killed_jvm_has_left_it(TestDatabase database) throws Exception {
        DataSource dataSource = database == TestDatabase.H2 ? file() : database.fresh();
        Contacts contacts = Contacts.over(JdbcContactStore.over(dataSource));
        List<ContactId> gold = new ArrayList<>();
        Needles traces = new Needles();
        for (int i = 0; i < GOLD; i++) {
            String email = "gold-member-" + i + "@example.com";
            traces.add(email, email.getBytes(StandardCharsets.UTF_8));
            gold.add(contacts.create(NewContact.of(EmailAddress.parse(email)).set("tier", "gold"))
                    .id());
        }
        Contact silver =
                contacts.create(NewContact.of(TestContacts.email("ben")).set("tier", "silver"));
        Map<String, String> told = new HashMap<>();

        for (int round = 1; round <= 2; round++) {
            told.putAll(killedAfter(dataSource, 10));
            long left = contacts.segments().count(SegmentRule.parse(RULE));
            int done = contacts.privacy().receipts().size();
            assertThat(done + left).as("each is wholly there or wholly gone").isEqualTo(GOLD);
            assertThat(done)
                    .as("whoever was told is gone, and of each kill one may be gone untold")
                    .isBetween(told.size(), told.size() + round);
        }
        List<AnonymizationReceipt> rest = new ArrayList<>();
        long last = contacts.privacy()
                .anonymizeAll(SegmentRule.parse(RULE), rest::add)
                .anonymized();

        assertThat(last).isEqualTo(rest.size()).isGreaterThan(0);
        assertThat(contacts.segments().count(SegmentRule.parse(RULE))).isZero();
        List<AnonymizationReceipt> chain = contacts.privacy().receipts();
        assertThat(chain).hasSize(GOLD);
        assertThat(ReceiptChain.firstBroken(chain)).isEmpty();
        assertThat(aboutDifferentOnes(chain, told, gold)).hasSize(told.size());
        assertThat(contacts.find(silver.id())).contains(silver);
        assertThat(WholeDatabase.read(dataSource).values())
                .allSatisfy(cells -> assertThat(traces.in(cells)).isEmpty());
    }

    /** Whom the receipts that were told are about. */
    private static Set<ContactId> aboutDifferentOnes(
            List<AnonymizationReceipt> chain, Map<String, String> told, List<ContactId> gold) {
        Set<ContactId> about = new HashSet<>();
        for (AnonymizationReceipt receipt : chain) {
            String opening = told.get(receipt.id().toString());
            if (opening != null) {
                gold.stream()
                        .filter(id -> receipt.isAbout(id, new ReceiptOpening(opening)))
                        .forEach(about::add);
            }
        }
        return about;
    }

    /** Kills a JVM that has told of so many; everything that it had told until then, by receipt. */
    private static Map<String, String> killedAfter(DataSource dataSource, int many) throws Exception {
        Process process = WorkerProcess.start(
                BulkWorker.class, List.of(), HeapTest.url(dataSource), HeapTest.user(dataSource), RULE);
        Map<String, String> told = new HashMap<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                assertThat(line).as("it was killed in time").isNotEqualTo("done");
                String[] words = line.split(" ", 2);
                told.put(words[0], words[1]);
                if (told.size() == many) {
                    process.toHandle().destroyForcibly(); // which is kill -9
                }
            }
        }
        assertThat(process.waitFor()).isNotZero();
        assertThat(told).hasSizeGreaterThanOrEqualTo(many);
        return told;
    }

    private DataSource file() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setUrl("jdbc:h2:file:" + folder.resolve("db") + ";DB_CLOSE_DELAY=0;WRITE_DELAY=0");
        dataSource.setUser("sa");
        dataSource.setPassword("");
        return dataSource;
    }
}
