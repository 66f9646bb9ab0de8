package dev.contacts.identifier;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** A text is not an identifier of the type it was given for. The text itself is not part of the exception. */
public final class InvalidIdentifierException extends ContactsException {

    /** Why a text was refused. */
    public enum Reason {
        /** Nothing, or nothing visible. */
        BLANK,
        /** An unpaired surrogate or U+0000: no text that every database can hold. */
        ILL_FORMED_TEXT,
        /** A control character or a line break. */
        CONTROL_CHARACTER,
        /** Longer than the type, or one of its parts, may be. */
        TOO_LONG,
        /** A phone number that does not begin with + and a country code. */
        MISSING_COUNTRY_CODE,
        /** Not in the form that the type asks for, or a phone number that cannot exist. */
        MALFORMED
    }

    /** What the text should have been. */
    private final IdentifierType type;

    /** Why it is not. */
    private final Reason reason;

    /**
     * The refusal of one text.
     *
     * @param type what the text should have been
     * @param reason why it is not
     */
    public InvalidIdentifierException(IdentifierType type, Reason reason) {
        super(
                ErrorCode.INVALID_IDENTIFIER,
                "Not a valid " + requireNonNull(type, "type") + ": " + requireNonNull(reason, "reason") + " (rule "
                        + ruleOf(type) + ")");
        this.type = type;
        this.reason = reason;
    }

    /**
     * What the text should have been.
     *
     * @return the type
     */
    public IdentifierType type() {
        return type;
    }

    /**
     * Why it is not.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * The number of the requirement that was broken.
     *
     * @return such as {@code 000-15}
     */
    public String rule() {
        return ruleOf(type);
    }

    private static String ruleOf(IdentifierType type) {
        return switch (type) {
            case EMAIL -> "000-14";
            case MOBILE_NUMBER -> "000-15";
            case APP_ALIAS -> "000-17";
            case CONTACT_KEY -> "002-39";
            case USER_ID -> "003-07";
            case EXTERNAL_ID -> "000-13";
        };
    }
}
