package dev.contacts.internal.profile;

import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierType;
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
import java.util.Locale;

/** Not more identifiers of a type than a contact may have (rules 002-14, 002-15). */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WithinCardinality.Check.class)
@interface WithinCardinality {

    /** The rule's name in violations. */
    String RULE = "IDENTIFIER_CARDINALITY";

    String message() default "too many identifiers of a type";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts per type. */
    final class Check implements ConstraintValidator<WithinCardinality, List<Identifier>> {

        private static final IdentifierType[] TYPES = IdentifierType.values();

        @Override
        public boolean isValid(List<Identifier> identifiers, ConstraintValidatorContext context) {
            List<Violation> violations = exceeded(identifiers).stream()
                    .map(type -> new Violation(
                            type.name().toLowerCase(Locale.ROOT),
                            RULE,
                            "list(" + count(identifiers, type) + ")",
                            "a contact has at most " + type.maxPerContact() + " of these"))
                    .toList();
            return Findings.report(violations, context);
        }

        /** The types of which there are too many. */
        static List<IdentifierType> exceeded(List<Identifier> identifiers) {
            List<IdentifierType> types = new ArrayList<>(0);
            for (IdentifierType type : TYPES) {
                if (count(identifiers, type) > type.maxPerContact()) {
                    types.add(type);
                }
            }
            return types;
        }

        private static int count(List<Identifier> identifiers, IdentifierType type) {
            int count = 0;
            for (Identifier identifier : identifiers) {
                count += identifier.type() == type ? 1 : 0;
            }
            return count;
        }
    }
}
