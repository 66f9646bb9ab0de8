package dev.contacts.messaging;

import dev.contacts.channel.Channel;
import java.util.Locale;
import java.util.Optional;

/** Port: the host's templates that are approved for use. Must be safe for use by several threads. Rule 003-16. */
@FunctionalInterface
public interface TemplateCatalog {

    /**
     * Finds a template. Called outside of the library's transactions, once per message; what it throws reaches the caller unchanged, and
     * nothing is stored or sent then; an answer of {@code null} is a {@link dev.contacts.error.PortFailedException}.
     *
     * @param name what the template is known by
     * @param channel the channel it is to be sent by
     * @param language the contact's language; which template stands in where there is none of that language is the host's affair
     * @return the template of that name and channel; empty if there is none, or it is not approved at the moment
     */
    Optional<Template> approved(String name, Channel channel, Locale language);
}
