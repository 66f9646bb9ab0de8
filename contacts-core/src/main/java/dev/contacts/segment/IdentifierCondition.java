package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.schema.InvalidValueException;
import java.util.List;

/** A condition on how the contact is identified. Immutable. Rule 000-09. */
public sealed interface IdentifierCondition extends SegmentCondition {

    /**
     * The contact has an identifier of this type: {@code has mobile_number}.
     *
     * @param type the type
     */
    record Has(IdentifierType type) implements IdentifierCondition {
        /** Checks that nothing is missing. */
        public Has {
            requireNonNull(type, "type");
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            return subject.contact().identifier(type).isPresent();
        }
    }

    /**
     * An email address of the contact is in one of these domains: {@code email domain in ('example.com', 'bücher.example')}. Compared is
     * the canonical form of the address's key, in ASCII and lower case, whichever form is given; a subdomain is another domain.
     *
     * @param domains one or more domains in the order given
     */
    record EmailDomainIn(List<EmailDomain> domains) implements IdentifierCondition {
        /**
         * Checks the limits.
         *
         * @throws InvalidValueException if there are none, or the rule is beyond a limit
         */
        public EmailDomainIn {
            domains = List.copyOf(domains);
            RuleLimits.checkCount(domains);
            RuleLimits.checkLength(IdentifierForm.emailDomain(domains));
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            return subject.contact().identifiers().stream()
                    .anyMatch(identifier -> identifier instanceof EmailAddress address && isIn(address.domain()));
        }

        private boolean isIn(String domain) {
            for (EmailDomain one : domains) {
                if (one.key().equals(domain)) {
                    return true;
                }
            }
            return false;
        }
    }
}
