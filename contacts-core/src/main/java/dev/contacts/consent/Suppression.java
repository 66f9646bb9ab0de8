package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.InvalidValueException;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * That an address must not be written to although its contact is gone: a digest under a key that the host holds, and nothing of the person.
 * Without the key it answers nothing; with it, it is still pseudonymous personal data, and needs a legal basis of its own. Immutable and safe
 * for use by several threads. Requirements D12.
 *
 * @param digest KMAC256 of channel and canonical address under the key, 64 hexadecimal digits in lower case
 * @param secretId which of the host's secrets made it
 * @param month when, in UTC; no finer, so that it does not tell whose deletion it was
 */
public record Suppression(String digest, String secretId, YearMonth month) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the digest is none
     * @throws InvalidValueException if the secret's id is blank or longer than {@value Secret#MAX_ID_LENGTH} characters
     */
    public Suppression {
        requireNonNull(month, "month");
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("a digest has 64 hexadecimal digits in lower case");
        }
        ConsentText.required("secret id", secretId, Secret.MAX_ID_LENGTH);
    }
}
