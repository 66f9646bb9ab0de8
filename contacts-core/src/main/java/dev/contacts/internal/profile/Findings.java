package dev.contacts.internal.profile;

import dev.contacts.schema.Violation;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Hands {@link Violation}s through Jakarta Validation as payloads, so that no text of ours is taken for a message template. */
final class Findings {

    private Findings() {}

    static boolean report(List<Violation> violations, ConstraintValidatorContext context) {
        if (violations.isEmpty()) {
            return true;
        }
        HibernateConstraintValidatorContext hibernate = context.unwrap(HibernateConstraintValidatorContext.class);
        hibernate.disableDefaultConstraintViolation();
        for (Violation violation : violations) {
            hibernate
                    .withDynamicPayload(violation)
                    .buildConstraintViolationWithTemplate(violation.rule()) // a plain word
                    .addPropertyNode(
                            violation.path()) // two violations are told apart by message and path, not by payload
                    .addConstraintViolation();
        }
        return false;
    }
}
