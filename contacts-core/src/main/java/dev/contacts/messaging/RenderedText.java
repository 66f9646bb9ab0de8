package dev.contacts.messaging;

import static java.util.Objects.requireNonNull;

/**
 * What a message says to one contact. Immutable and safe for use by several threads; {@code toString()} is masked. Rule 003-10.
 *
 * @param subject one line without control characters; empty if the channel has no subjects
 * @param body plain text; a line ends with {@code \n}
 */
public record RenderedText(String subject, String body) {

    /** Checks that nothing is missing. */
    public RenderedText {
        requireNonNull(subject, "subject");
        requireNonNull(body, "body");
    }

    /** Nothing of the text. */
    @Override
    public String toString() {
        return "RenderedText[***]";
    }
}
