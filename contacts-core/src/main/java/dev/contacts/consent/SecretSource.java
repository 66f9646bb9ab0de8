package dev.contacts.consent;

import java.util.List;

/** Where the host keeps the secrets to suppress addresses with. Must be safe for use by several threads. Requirements D12. */
@FunctionalInterface
public interface SecretSource {

    /** No secrets: nothing can be suppressed, and nothing that is suppressed is recognised. */
    SecretSource NONE = List::of;

    /**
     * The secrets that are in use. Asked whenever one is needed; to rotate, put a new one in front and keep the older ones as long as what was
     * suppressed under them shall be recognised. What it throws reaches the caller as the cause of a
     * {@link dev.contacts.error.PortFailedException}, and nothing is written then.
     *
     * @return the secrets, the current one first
     */
    List<Secret> secrets();
}
