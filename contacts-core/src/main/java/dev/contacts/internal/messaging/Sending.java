package dev.contacts.internal.messaging;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityNotFoundException;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.Origin;
import dev.contacts.contact.PersonalisationContext;
import dev.contacts.error.PortFailedException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.messaging.DenialReason;
import dev.contacts.messaging.Eligibility;
import dev.contacts.messaging.Message;
import dev.contacts.messaging.MessageFailedException;
import dev.contacts.messaging.MessagePorts;
import dev.contacts.messaging.MessageRefusedException;
import dev.contacts.messaging.NoMessageSenderException;
import dev.contacts.messaging.OutgoingMessage;
import dev.contacts.messaging.PersonalMessage;
import dev.contacts.messaging.RenderedText;
import dev.contacts.messaging.SentMessage;
import dev.contacts.messaging.Template;
import dev.contacts.messaging.TemplateCatalog;
import dev.contacts.schema.ValidationException;
import dev.contacts.schema.Violation;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.AfterCommitException;
import dev.contacts.spi.AppendedActivity;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Sends personal messages. Immutable. */
public final class Sending {

    private static final ZoneOffset ZONE = ZoneOffset.UTC;
    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final CallContext context;

    /** Sending in the context of a call. */
    public Sending(CallContext context) {
        this.context = context;
    }

    /** Whether a message may go to a contact by now. */
    public Eligibility eligibility(ContactId id, Message message) {
        return context.inTransaction(tx -> new Deciding(context, tx).eligibility(contact(tx, id), message));
    }

    /** Sends a message. */
    public SentMessage send(PersonalMessage message) {
        Contact contact = context.inTransaction(tx -> contact(tx, message.contact()));
        MessagePorts ports = context.messages();
        if (ports == null) {
            throw new NoMessageSenderException();
        }
        Optional<Template> template = template(ports.templates(), message, contact);
        String key = context.ids().next().toString();
        Instant now = context.now();
        try {
            HandOver handOver = context.inTransaction(tx -> intend(tx, message, template, ports, key, now));
            return handOver.result();
        } catch (AfterCommitException e) {
            if (e.getCause() instanceof MessageFailedException failed
                    && failed.idempotencyKey().equals(key)) {
                throw failed;
            } else if (e.getCause() instanceof MessageRefusedException refused
                    && refused.contact().equals(message.contact())) {
                throw refused;
            }
            throw e;
        }
    }

    private static Optional<Template> template(TemplateCatalog catalog, PersonalMessage message, Contact contact) {
        Optional<Template> approved = catalog.approved(
                message.template(),
                message.kind().channel(),
                personalisation(contact).language());
        if (Objects.isNull(approved)) { // whatever the catalogue has promised
            throw new PortFailedException("TemplateCatalog", null);
        }
        return approved.filter(found -> found.channel().equals(message.kind().channel()));
    }

    /** Sends the message again that an activity tells of. */
    public SentMessage resend(ActivityId id) {
        Activity activity = context.inTransaction(tx -> tx.activities().find(id))
                .orElseThrow(() -> new ActivityNotFoundException(id));
        return send(StoredMessage.read(activity).orElseThrow(() -> notMessage(id)));
    }

    private HandOver intend(
            StoreTransaction tx,
            PersonalMessage message,
            Optional<Template> template,
            MessagePorts ports,
            String key,
            Instant now) {
        Deciding deciding = new Deciding(context, tx);
        deciding.hold(message.contact());
        Contact contact = contact(tx, message.contact());
        Eligibility eligibility = deciding.eligibility(contact, message.kind());
        List<Violation> violations = new ArrayList<>();
        RenderedText text = render(contact, message, template, violations);
        if (!violations.isEmpty() || !(eligibility instanceof Eligibility.Eligible eligible)) {
            throw new MessageRefusedException(contact.id(), denials(eligibility), violations);
        }
        ChannelAddress address = eligible.addresses().get(0);
        Activity intention = intention(tx, message, key, now);
        OutgoingMessage outgoing = new OutgoingMessage(key, contact.id(), address, message.template(), text);
        HandOver handOver = new HandOver(context, ports, message.kind(), outgoing, intention);
        tx.afterCommit(handOver);
        return handOver;
    }

    private static RenderedText render(
            Contact contact, PersonalMessage message, Optional<Template> template, List<Violation> violations) {
        if (template.isEmpty()) {
            violations.add(new Violation(
                    "template", "TEMPLATE_NOT_APPROVED", "none", "a template that is approved for the channel"));
        } else {
            try {
                return template.get()
                        .render(personalisation(contact), Amounts.shown(message, personalisation(contact)));
            } catch (ValidationException e) {
                violations.addAll(e.violations());
            }
        }
        return new RenderedText("", "");
    }

    private static Activity intention(StoreTransaction tx, PersonalMessage message, String key, Instant now) {
        AppendedActivity appended = tx.activities()
                .append(List.of(new ActivityDraft(
                        message.contact(),
                        now,
                        Origin.API,
                        StoredMessage.activityKey(key) + "/intention",
                        new ActivityDetail.SystemEvent(SentMessage.INTENTION),
                        StoredMessage.payload(message, key))))
                .get(0);
        if (!appended.added()) {
            throw new IllegalStateException("ids are never given twice, and a message has this one already");
        }
        return appended.activity();
    }

    private static Set<DenialReason> denials(Eligibility eligibility) {
        return eligibility instanceof Eligibility.NotEligible no ? no.reasons() : Set.of();
    }

    private static PersonalisationContext personalisation(Contact contact) {
        return PersonalisationContext.of(contact, ZONE, LANGUAGE);
    }

    private static Contact contact(StoreTransaction tx, ContactId id) {
        return tx.contacts().find(List.of(id)).stream().findFirst().orElseThrow(() -> new ContactNotFoundException(id));
    }

    private static MessageRefusedException notMessage(ActivityId id) {
        return new MessageRefusedException(
                id.contact(),
                Set.of(),
                List.of(new Violation("activity", "NOT_A_MESSAGE", "none", "an activity of a message that was sent")));
    }
}
