package dev.contacts.internal.profile;

import dev.contacts.schema.Violation;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;

/** The values hold everything their schema says, and one of the identifiers is of a type the schema identifies by. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ConformsToSchema.Check.class)
@interface ConformsToSchema {

    String message() default "does not conform to its schema";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports each violation on its own. */
    final class Check implements ConstraintValidator<ConformsToSchema, ContactCandidate> {

        @Override
        public boolean isValid(ContactCandidate candidate, ConstraintValidatorContext context) {
            List<Violation> violations = new ArrayList<>(candidate.values().violations());
            boolean hasUnique =
                    candidate.identifiers().stream().anyMatch(id -> id.type().unique());
            boolean identified = candidate.identifiers().stream()
                    .anyMatch(id -> candidate.schema().type().identifiedBy().contains(id.type()));
            if (hasUnique && !identified) {
                violations.add(new Violation(
                        "identifiers",
                        "IDENTIFIED_BY",
                        "none",
                        "contacts of this schema are identified by "
                                + candidate.schema().type().identifiedBy()));
            }
            return Findings.report(violations, context);
        }
    }
}
