package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.privacy.AnonymizedRecord.Token;
import dev.contacts.workspace.Actor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.PrivacyRecords} promises. */
public interface PrivacyRecordsContract extends StoreContract {

    @Test
    @Requirement({"T17", "001-21", "001-22", "C5"})
    default void what_remains_comes_back_with_its_tokens_in_order(Sandbox box) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            tokens.add(new Token("attribute", "Feld 😀 " + (i * 7 % 500), digest(i)));
        }
        tokens.add(tokens.get(3));
        AnonymizedRecord many = new AnonymizedRecord(UUID.randomUUID(), "KMAC256", tokens);
        AnonymizedRecord none = new AnonymizedRecord(UUID.randomUUID(), "other", List.of());

        box.run(tx -> {
            tx.privacy().add(many, receipt(box, UUID.randomUUID()));
            tx.privacy().add(none, receipt(box, UUID.randomUUID()));
        });

        assertThat(found(box, many.id())).contains(many);
        assertThat(found(box, none.id())).contains(none);
        assertThat(found(box, UUID.randomUUID())).isEmpty();
    }

    @Test
    @Requirement({"T17", "001-19", "SPI-7"})
    default void receipts_come_back_whole_in_the_order_of_their_ids(Sandbox box) {
        List<AnonymizationReceipt> receipts = new ArrayList<>();
        for (String id : List.of(
                "00000000-0000-4000-8000-000000000000",
                "7fffffff-0000-4000-8000-000000000000",
                "80000000-0000-4000-8000-000000000000",
                "ffffffff-0000-4000-8000-000000000000")) {
            receipts.add(receipt(box, UUID.fromString(id)));
        }
        List<AnonymizationReceipt> shuffled = new ArrayList<>(receipts);
        Collections.rotate(shuffled, 2);
        box.run(tx -> shuffled.forEach(
                receipt -> tx.privacy().add(new AnonymizedRecord(UUID.randomUUID(), "KMAC256", List.of()), receipt)));

        List<AnonymizationReceipt> found = box.inTransaction(tx -> tx.privacy().receipts());
        assertThat(found).isEqualTo(receipts);
    }

    private static AnonymizationReceipt receipt(Sandbox box, UUID id) {
        TreeMap<String, Long> erased = new TreeMap<>();
        erased.put("identifier", 2L);
        erased.put("attribute", 3_000_000_000L);
        erased.put("Zoë 😀", 0L);
        return new AnonymizationReceipt(id, box.workspace(), Actor.of("Zoë 👩"), Sandbox.NOW, "KMAC256", erased, true);
    }

    private static String digest(int number) {
        return String.format(Locale.ROOT, "%064x", number);
    }

    private static Optional<AnonymizedRecord> found(Sandbox box, UUID id) {
        return box.inTransaction(tx -> tx.privacy().find(id));
    }
}
