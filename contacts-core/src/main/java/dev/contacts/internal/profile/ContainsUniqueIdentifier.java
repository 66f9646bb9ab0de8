package dev.contacts.internal.profile;

import dev.contacts.identifier.Identifier;
import dev.contacts.schema.Violation;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** At least one identifier is of a unique type (rule 000-11). */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ContainsUniqueIdentifier.Check.class)
@interface ContainsUniqueIdentifier {

    /** The rule's name in violations. */
    String RULE = "LAST_IDENTIFIER";

    String message() default "at least one unique identifier is required";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for a unique one. */
    final class Check implements ConstraintValidator<ContainsUniqueIdentifier, List<Identifier>> {

        @Override
        public boolean isValid(List<Identifier> identifiers, ConstraintValidatorContext context) {
            return identifiers.stream().anyMatch(id -> id.type().unique())
                    || Findings.report(
                            List.of(new Violation(
                                    "identifiers", RULE, "none", "at least one unique identifier is required")),
                            context);
        }
    }
}
