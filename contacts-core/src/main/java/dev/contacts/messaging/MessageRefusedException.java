package dev.contacts.messaging;

import dev.contacts.contact.ContactId;
import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import dev.contacts.schema.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A message is not sent, for all the reasons given; nothing was stored and no sender was called. Rules 003-16, 003-17. */
public final class MessageRefusedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final ContactId contact;
    private final EnumSet<DenialReason> denials;
    private final List<Violation> violations;

    /**
     * The refusal.
     *
     * @param contact whom it was meant for
     * @param denials why the contact may not receive it
     * @param violations what is wrong with the message itself
     * @throws IllegalArgumentException if there is neither
     */
    public MessageRefusedException(ContactId contact, Set<DenialReason> denials, List<Violation> violations) {
        super(ErrorCode.MESSAGE_REFUSED, describe(contact, denials, violations));
        this.contact = contact;
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
