package dev.contacts.messaging;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.ActivityId;
import dev.contacts.contact.ContactId;
import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import dev.contacts.schema.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message is not sent, for all the reasons given; no sender was called. Nothing was stored, unless the contact could receive it when it was
 * to be sent and cannot any more when it would have been handed over: then there is an {@link #intention()}, and a campaign activity with the
 * status {@link SentMessage#REFUSED}. Rules 003-16, 003-17.
 */
public final class MessageRefusedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final ContactId contact;
    private final EnumSet<DenialReason> denials;
    private final List<Violation> violations;
    private final @Nullable ActivityId intention;

    /**
     * The refusal.
     *
     * @param contact whom it was meant for
     * @param denials why the contact may not receive it
     * @param violations what is wrong with the message itself
     * @throws IllegalArgumentException if there is neither
     */
    public MessageRefusedException(ContactId contact, Set<DenialReason> denials, List<Violation> violations) {
        this(contact, denials, violations, null);
    }

    /**
     * The refusal of a message whose intention is stored.
     *
     * @param contact whom it was meant for
     * @param denials why the contact may not receive it any more
     * @param intention the activity that says that the message was to be sent
     * @throws IllegalArgumentException if there is no denial
     */
    public MessageRefusedException(ContactId contact, Set<DenialReason> denials, ActivityId intention) {
        this(contact, denials, List.of(), requireNonNull(intention, "intention"));
    }

    private MessageRefusedException(
            ContactId contact, Set<DenialReason> denials, List<Violation> violations, @Nullable ActivityId intention) {
        super(ErrorCode.MESSAGE_REFUSED, describe(contact, denials, violations));
        this.contact = contact;
        this.intention = intention;
        this.denials = EnumSet.noneOf(DenialReason.class);
        this.denials.addAll(denials);
        this.violations = List.copyOf(violations);
    }

    /**
     * Whom it was meant for.
     *
     * @return the contact's id
     */
    public ContactId contact() {
        return contact;
    }

    /**
     * Why the contact may not receive it.
     *
     * @return all reasons; empty if it may
     */
    public Set<DenialReason> denials() {
        return Collections.unmodifiableSet(denials);
    }

    /**
     * What is wrong with the message itself: {@code TEMPLATE_NOT_APPROVED}, {@code MISSING_VALUE}, {@code CONTROL_CHARACTER},
     * {@code MAX_LENGTH}, {@code NOT_A_MESSAGE} of an activity that is to be sent again.
     *
     * @return everything found; empty if nothing is
     */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * The activity that says that the message was to be sent.
     *
     * @return its id, if the message was refused only when it would have been handed over
     */
    public Optional<ActivityId> intention() {
        return Optional.ofNullable(intention);
    }

    private static String describe(ContactId contact, Set<DenialReason> denials, List<Violation> violations) {
        if (denials.isEmpty() && violations.isEmpty()) {
            throw new IllegalArgumentException("a refusal has at least one reason");
        }
        List<String> reasons = new ArrayList<>();
        denials.forEach(denial -> reasons.add(denial.name()));
        violations.forEach(violation -> reasons.add(violation.toString()));
        return "the message to contact " + contact + " is not sent: " + String.join("; ", reasons);
    }
}
