package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.AppAlias;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.PrivacyOptions;
import dev.contacts.privacy.ReceiptChain;
import dev.contacts.privacy.ReceiptOpening;
import dev.contacts.privacy.ReceiptSeal;
import dev.contacts.workspace.Actor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance: what receipts prove. */
public interface ReceiptContract extends StoreContract {

    @Test
    @Requirement({"U18", "D1", "001-19"})
    default void a_commitment_opens_only_with_the_secret_that_the_caller_alone_got(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        AnonymizationReceipt hers = box.contacts().privacy().anonymize(anna.id());
        AnonymizationReceipt his = box.contacts().privacy().anonymize(ben.id());

        List<AnonymizationReceipt> stored = box.contacts().privacy().receipts();

        assertThat(stored).containsExactly(hers, his);
        assertThat(stored).extracting(AnonymizationReceipt::opening).containsOnly(ReceiptOpening.WITHHELD);
        assertThat(stored.get(0).isAbout(anna.id(), hers.opening())).isTrue();
        assertThat(stored.get(0).isAbout(ben.id(), hers.opening())).isFalse();
        assertThat(stored.get(0).isAbout(anna.id(), his.opening())).isFalse();
        assertThat(stored.get(1).isAbout(anna.id(), hers.opening())).isFalse();
        assertThat(hers.toString())
                .doesNotContain(hers.opening().value())
                .doesNotContain(anna.id().toString(), Samples.ANNA.value());
    }

    @Test
    @Requirement({"U18", "D1"})
    default void whoever_edits_drops_swaps_or_inserts_a_receipt_breaks_the_chain(Sandbox box) {
        Contacts contacts = box.contacts(PrivacyOptions.SHIPPED.signer(hash -> new byte[] {hash[0], 7}));
        for (int i = 0; i < 5; i++) {
            contacts.privacy()
                    .anonymize(
                            box.created(NewContact.of(AppAlias.parse("a" + i))).id());
        }
        List<AnonymizationReceipt> chain = contacts.privacy().receipts();

        assertThat(chain).hasSize(5);
        assertThat(ReceiptChain.firstBroken(chain)).isEmpty();
        assertThat(ReceiptChain.firstBroken(chain, chain.get(4))).isEmpty();
        assertThat(chain)
                .allSatisfy(receipt -> assertThat(receipt.seal().signature())
                        .isEqualTo(receipt.seal().hash().substring(0, 2)
                                + HexFormat.of().toHexDigits((byte) 7)));
        for (int i = 0; i < 5; i++) {
            List<AnonymizationReceipt> dropped = new ArrayList<>(chain);
            dropped.remove(i);
            assertThat(ReceiptChain.firstBroken(dropped, chain.get(4)))
                    .as("without %s", i)
                    .isPresent();
            for (AnonymizationReceipt edit : edits(chain.get(i))) {
                List<AnonymizationReceipt> edited = new ArrayList<>(chain);
                edited.set(i, edit);
                assertThat(ReceiptChain.firstBroken(edited))
                        .as("edited: %s", edit)
                        .hasValue(i + 1);
            }
        }
        List<AnonymizationReceipt> swapped = new ArrayList<>(chain);
        Collections.swap(swapped, 1, 2);
        assertThat(ReceiptChain.firstBroken(swapped)).hasValue(2);
        List<AnonymizationReceipt> twice = new ArrayList<>(chain);
        twice.add(3, chain.get(2));
        assertThat(ReceiptChain.firstBroken(twice)).hasValue(4);
    }

    @Test
    @Tag("race")
    @Requirement({"U18", "001-17"})
    default void anonymizations_at_the_same_time_make_one_chain(Sandbox box) {
        int threads = 4;
        List<Race.Result<AnonymizationReceipt>> results = Race.run(
                threads,
                thread -> box.contacts()
                        .privacy()
                        .anonymize(box.contacts()
                                .create(NewContact.of(AppAlias.parse("thread " + thread)))
                                .id()));

        List<AnonymizationReceipt> chain = box.contacts().privacy().receipts();
        Set<AnonymizationReceipt> returned = new HashSet<>();
        results.forEach(result -> returned.add(result.get()));
        assertThat(chain).hasSize(threads).containsExactlyInAnyOrderElementsOf(returned);
        assertThat(ReceiptChain.firstBroken(chain)).isEmpty();
    }

    private static List<AnonymizationReceipt> edits(AnonymizationReceipt receipt) {
        TreeMap<String, Long> more = new TreeMap<>(receipt.erased());
        more.merge("identifier", 1L, Long::sum);
        ReceiptSeal seal = receipt.seal();
        String other = "0".repeat(63) + "1";
        return List.of(
                copy(receipt, Actor.of("somebody else"), receipt.erased(), seal),
                copy(receipt, receipt.actor(), more, seal),
                copy(
                        receipt,
                        receipt.actor(),
                        receipt.erased(),
                        new ReceiptSeal(seal.number(), other, seal.tokens(), seal.previous(), seal.hash(), "")));
    }

    private static AnonymizationReceipt copy(
            AnonymizationReceipt receipt, Actor actor, java.util.SortedMap<String, Long> erased, ReceiptSeal seal) {
        return new AnonymizationReceipt(
                receipt.id(),
                receipt.workspace(),
                actor,
                receipt.at(),
                receipt.algorithm(),
                receipt.method(),
                erased,
                receipt.keyDestroyed(),
                seal,
                receipt.opening());
    }
}
