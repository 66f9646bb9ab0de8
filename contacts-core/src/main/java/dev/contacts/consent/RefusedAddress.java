package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import java.util.Comparator;

/**
 * That a contact had an address, and has given it up after having said no on its channel: the no waits there for the contact that gets the
 * address next, and ends with the one that has said it. Immutable and safe for use by several threads; {@code toString()} is masked.
 * Requirements D5.
 *
 * @param contact who had the address
 * @param address the address
 * @param category what the no is about
 */
public record RefusedAddress(ContactId contact, ChannelAddress address, SubscriptionCategory category)
        implements Comparable<RefusedAddress> {

    private static final Comparator<RefusedAddress> ORDER = Comparator.comparing(RefusedAddress::address)
            .thenComparing(RefusedAddress::contact)
            .thenComparing(RefusedAddress::category);

    /** Checks that nothing is missing. */
    public RefusedAddress {
        requireNonNull(contact, "contact");
        requireNonNull(address, "address");
        requireNonNull(category, "category");
    }

    /** Orders by address, then by contact, then by category. */
    @Override
    public int compareTo(RefusedAddress other) {
        return ORDER.compare(this, other);
    }

    /** Everything but the address. */
    @Override
    public String toString() {
        return "RefusedAddress[" + contact + ", " + address.channel() + "/" + category + " ***]";
    }
}
