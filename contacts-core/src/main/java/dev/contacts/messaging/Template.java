package dev.contacts.messaging;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.contact.PersonalisationContext;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.ValidationException;
import dev.contacts.schema.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a message says, with places for values: <code>{{first_name}}</code>, or <code>{{first_name|dear customer}}</code> with what stands
 * there if there is no value. Plain text; names are those of fields or of values that come with the message. Immutable and safe for use by
 * several threads; {@code toString()} shows neither subject nor body. Rules 003-10, 003-16.
 *
 * @param name what the template is known by, 1 to 200 characters, not blank
 * @param channel the channel it was written for
 * @param subject the subject of an email, one line; empty on other channels
 * @param body the text, not blank
 */
public record Template(String name, Channel channel, String subject, String body) {

    /** The channels on which a personal message can be sent. */
    public static final Set<Channel> CHANNELS = Set.of(Channel.EMAIL, Channel.SMS, Channel.TELEGRAM, Channel.VIBER);

    private static final int LONGEST_NAME = 200;

    /**
     * Checks the parts.
     *
     * @throws InvalidValueException if a place is not closed or has no proper name, an email has no subject, another message has one, the
     *     channel has no personal messages, or name or body are blank
     */
    public Template {
        requireNonNull(channel, "channel");
        requireNonNull(subject, "subject");
        checkNameAndChannel(name, channel);
        if (subject.isBlank() == channel.equals(Channel.EMAIL)) {
            throw new InvalidValueException("subject", "SUBJECT", "an email has a subject, another message has none");
        } else if (body.isBlank()) {
            throw new InvalidValueException("body", "REQUIRED", "a message says something");
        }
        TemplateText.parse("subject", subject);
        TemplateText.parse("body", body);
    }

    /**
     * An email.
     *
     * @param name what the template is known by
     * @param subject the subject, one line
     * @param body the text
     * @return the template
     * @throws InvalidValueException as the constructor
     */
    public static Template email(String name, String subject, String body) {
        return new Template(name, Channel.EMAIL, subject, body);
    }

    /**
     * A message without a subject.
     *
     * @param name what the template is known by
     * @param channel SMS, Telegram or Viber
     * @param body the text
     * @return the template
     * @throws InvalidValueException as the constructor
     */
    public static Template text(String name, Channel channel, String body) {
        return new Template(name, channel, "", body);
    }

    /**
     * Puts the values in their places, as the contact reads them. What a value says is text and nothing else: places within it stay as they
     * are, and it cannot end the subject's line.
     *
     * @param contact the contact's fields, and how they are shown
     * @param values what comes with the message; goes before a field of the same name
     * @return subject and body
     * @throws ValidationException with everything that is wrong: values that are missing without a default, line breaks or other control
     *     characters in a subject, control characters other than line break and tab in a body, and what is too long for the channel
     */
    public RenderedText render(PersonalisationContext contact, Attributes values) {
        List<Violation> violations = new ArrayList<>();
        String finished = fill("subject", subject, contact, values, violations);
        String text = fill("body", body, contact, values, violations);
        TextChecks.add(channel, finished, text, violations);
        if (!violations.isEmpty()) {
            throw new ValidationException(violations.stream().distinct().toList());
        }
        return new RenderedText(finished, text);
    }

    private static String fill(
            String part, String text, PersonalisationContext contact, Attributes values, List<Violation> violations) {
        return TemplateText.parse(part, text)
                .fill(name -> valueOf(name, contact, values).filter(value -> !value.isBlank()), violations);
    }

    private static Optional<String> valueOf(FieldName name, PersonalisationContext contact, Attributes values) {
        return values.get(name).map(contact::render).or(() -> contact.render(name));
    }

    static void checkNameAndChannel(String name, Channel channel) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new InvalidValueException(
                    "template", "TEMPLATE_NAME", "a name has 1 to 200 characters and is not blank");
        } else if (!CHANNELS.contains(channel)) {
            throw new InvalidValueException(
                    "channel", "PERSONAL_CHANNEL", "personal messages go by email, SMS, Telegram or Viber");
        }
    }

    /** Name and channel. */
    @Override
    public String toString() {
        return "Template[" + name + ", " + channel + "]";
    }
}
