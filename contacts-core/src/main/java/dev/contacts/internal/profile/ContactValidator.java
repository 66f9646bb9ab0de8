package dev.contacts.internal.profile;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The one validator, built once and used by every path that writes a contact. Safe for use by several threads. */
final class ContactValidator {

    /** The order in which violations are listed. */
    static final Comparator<Violation> ORDER =
            Comparator.comparing(Violation::path).thenComparing(Violation::rule);

    private final Validator validator;

    private ContactValidator() {
        this.validator = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration() // a host's own validation.xml is not about us
                .messageInterpolator(new ParameterMessageInterpolator()) // no expression language
                .buildValidatorFactory()
                .getValidator();
    }

    static ContactValidator shared() {
        return Holder.SHARED;
    }

    /** Everything that is wrong, ordered by path and rule. */
    List<Violation> violations(ContactCandidate candidate) {
        Set<ConstraintViolation<ContactCandidate>> found = validator.validate(candidate);
        if (found.isEmpty()) {
            return List.of();
        }
        return found.stream().map(ContactValidator::payload).sorted(ORDER).toList();
    }

    private static Violation payload(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> hibernate = violation.unwrap(HibernateConstraintViolation.class);
        return requireNonNull(
                hibernate.getDynamicPayload(Violation.class), "every constraint of ours reports a violation");
    }

    private static final class Holder {
        static final ContactValidator SHARED = new ContactValidator();
    }
}
