package dev.contacts.consent;

import dev.contacts.channel.Channel;
import dev.contacts.contact.ContactId;
import dev.contacts.error.ContactsException;
import dev.contacts.workspace.Actor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The text form of a proof: one line for the proof, one for each entry; parts in quotes, with a backslash before what would end them. */
final class ProofText {

    private static final String FORMAT = "dev.contacts/consent-proof/1";

    private ProofText() {}

    static String print(ConsentProof proof) {
        StringBuilder text = new StringBuilder();
        text.append(line(header(proof)));
        for (ConsentEntry entry : proof.entries()) {
            List<String> parts = new ArrayList<>(EntryHash.parts(entry));
            parts.add(entry.hash());
            text.append(line(parts));
        }
        return text.toString();
    }

    static ConsentProof parse(String text) {
        try {
            List<List<String>> lines = text.lines().map(ProofText::parts).toList();
            List<String> first = lines.get(0);
            ConsentProof proof = new ConsentProof(
                    contact(first.get(1)),
                    Channel.of(first.get(2)),
                    Instant.parse(first.get(3)),
                    lines.stream().skip(1).map(ProofText::entry).toList());
            if (!first.equals(header(proof))) {
                throw new ConsentProofRefusedException();
            }
            return proof;
        } catch (ContactsException | IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new ConsentProofRefusedException(); // the cause would quote the text
        }
    }

    /** What a proof says of itself, and the hash of that. */
    private static List<String> header(ConsentProof proof) {
        List<String> parts = new ArrayList<>(List.of(
                FORMAT,
                proof.contact().toString(),
                proof.channel().name(),
                proof.at().toString(),
                Long.toString(proof.head().length()),
                proof.head().hash()));
        parts.add(EntryHash.of(FORMAT, parts));
        return parts;
    }

    private static ConsentEntry entry(List<String> parts) {
        if (parts.size() != 15) {
            throw new ConsentProofRefusedException();
        }
        ConsentChange change = new ConsentChange(
                Channel.of(parts.get(2)),
                SubscriptionCategory.of(parts.get(3)),
                ConsentCause.valueOf(parts.get(4)),
                SubscriptionState.valueOf(parts.get(5)),
                SubscriptionState.valueOf(parts.get(6)),
                parts.get(7));
        ConsentBasis basis = new ConsentBasis(ConsentSource.valueOf(parts.get(8)), parts.get(9), parts.get(10));
        return new ConsentEntry(
                contact(parts.get(0)),
                Long.parseLong(parts.get(1)),
                change,
                basis,
                Instant.parse(parts.get(11)),
                Actor.of(parts.get(12)),
                parts.get(13),
                parts.get(14));
    }

    private static ContactId contact(String id) {
        return new ContactId(UUID.fromString(id));
    }

    private static String line(List<String> parts) {
        return parts.stream().map(ProofText::quoted).collect(Collectors.joining(" ", "", "\n"));
    }

    private static String quoted(String part) {
        return '"'
                + part.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            if (line.charAt(at) != '"') {
                throw new ConsentProofRefusedException();
            }
            StringBuilder part = new StringBuilder();
            at = readTo(line, at + 1, part);
            parts.add(part.toString());
            at += at < line.length() && line.charAt(at) == ' ' ? 1 : 0;
        }
        return parts;
    }

    /** Reads up to the quote that ends a part; the place after it. */
    private static int readTo(String line, int from, StringBuilder part) {
        int at = from;
        while (line.charAt(at) != '"') {
            char c = line.charAt(at++);
            if (c == '\\') {
                char escaped = line.charAt(at++);
                c = escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
            }
            part.append(c);
        }
        return at + 1;
    }
}
