package dev.contacts.error;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Something that the host has given to the library, such as a source of secrets or a catalogue of templates, has thrown or answered with
 * nothing; nothing was stored or sent. The cause is what it has thrown, if it has.
 */
public final class PortFailedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final String port;

    /**
     * The report.
     *
     * @param port the name of the interface that the host has implemented, such as {@code SecretSource}
     * @param cause what it has thrown; null if it has answered with null
     */
    public PortFailedException(String port, @Nullable Throwable cause) {
        super(
                ErrorCode.PORT_FAILED,
                "the host's " + port
                        + (cause == null ? " has answered with null" : " has thrown; the cause has the details")
                        + "; nothing was stored or sent",
                cause);
        this.port = requireNonNull(port, "port");
    }

    /**
     * What has failed.
     *
     * @return the name of the interface that the host has implemented
     */
    public String port() {
        return port;
    }
}
