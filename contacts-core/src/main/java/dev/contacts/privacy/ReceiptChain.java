package dev.contacts.privacy;

import dev.contacts.contact.ContactId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The receipts of a workspace, each with the hash of the one before it: whoever edits, drops, swaps or inserts one breaks the chain. A
 * signature is over the hash and no part of it: the host verifies it. The chain does not stop somebody who writes all of it anew; keep the newest receipt outside the database, or sign, to see that too. Safe for use by
 * several threads. Requirements 7.2, 7.5, U18.
 */
public final class ReceiptChain {

    private static final int HASH_BITS = 256;

    private ReceiptChain() {}

    /**
     * The hash of a receipt.
     *
     * @param receipt a receipt
     * @return SHA3-256, as 64 hexadecimal digits, over everything but hash, signature and opening, each part with its length
     */
    public static String hashOf(AnonymizationReceipt receipt) {
        ReceiptSeal seal = receipt.seal();
        AnonymizationMethod method = receipt.method();
        List<String> parts = new ArrayList<>(List.of(
                "dev.contacts/receipt-hash/1",
                receipt.id().toString(),
                receipt.workspace().name(),
                receipt.actor().name(),
                receipt.at().toString(),
                receipt.algorithm(),
                method.policy().name(),
                Integer.toString(method.rules()),
                method.library(),
                Boolean.toString(receipt.keyDestroyed()),
                Long.toString(seal.number()),
                seal.about(),
                seal.tokens(),
                seal.previous()));
        receipt.erased().forEach((section, count) -> parts.addAll(List.of(section, count.toString())));
        return HexFormat.of().formatHex(Digests.sha3(HASH_BITS, Digests.message(parts)));
    }

    /**
     * Looks for the first receipt that is not as it was written, or does not follow the one before it.
     *
     * @param receipts the receipts of a workspace from the first one on, in the order of their numbers
     * @return the number that should be at the first place where the chain is broken; empty if it is whole
     */
    public static OptionalLong firstBroken(List<AnonymizationReceipt> receipts) {
        String previous = ReceiptSeal.BEGINNING;
        long number = 1;
        for (AnonymizationReceipt receipt : receipts) {
            ReceiptSeal seal = receipt.seal();
            if (seal.number() != number
                    || !seal.previous().equals(previous)
                    || !seal.hash().equals(hashOf(receipt))) {
                return OptionalLong.of(number);
            }
            previous = seal.hash();
            number++;
        }
        return OptionalLong.empty();
    }

    /**
     * The same, and whether a receipt that was kept elsewhere is still in the chain as it was: so the end of the chain cannot be cut off
     * unseen either.
     *
     * @param receipts the receipts of a workspace from the first one on, in the order of their numbers
     * @param kept a receipt of this workspace that somebody kept outside the database
     * @return the number of the first place where the chain is broken, or that of the kept receipt if it is not there; empty if all is whole
     */
    public static OptionalLong firstBroken(List<AnonymizationReceipt> receipts, AnonymizationReceipt kept) {
        OptionalLong broken = firstBroken(receipts);
        return broken.isEmpty() && !receipts.contains(kept)
                ? OptionalLong.of(kept.seal().number())
                : broken;
    }

    /** Puts a receipt behind the last one, signed. */
    static AnonymizationReceipt append(
            AnonymizationReceipt draft, Optional<AnonymizationReceipt> last, ReceiptSigner signer) {
        AnonymizationReceipt placed = draft.with(
                ReceiptSeal.after(last, draft.seal().about(), draft.seal().tokens()));
        String hash = hashOf(placed);
        byte[] signature = signer.sign(HexFormat.of().parseHex(hash));
        if (signature == null || 2 * signature.length > ReceiptSeal.MAX_SIGNATURE) {
            throw new IllegalStateException("the host's signer gave no signature, or one of more than "
                    + ReceiptSeal.MAX_SIGNATURE / 2 + " bytes");
        }
        return placed.with(placed.seal().with(hash, HexFormat.of().formatHex(signature)));
    }

    /** What a receipt commits to, before it has its place. */
    static ReceiptSeal commitments(ReceiptOpening opening, ContactId contact, AnonymizedRecord remains) {
        return ReceiptSeal.after(Optional.empty(), opening.commitTo(contact), opening.commitTo(remains));
    }
}
