package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.identifier.EmailDomain;
import java.util.Arrays;
import java.util.List;

/**
 * What is on a blacklist: one address on a channel, or all email addresses of a domain. Equal by canonical form. Immutable and safe for use by
 * several threads; {@code toString()} is masked. Rule 002-28.
 */
public sealed interface BlacklistTarget extends Comparable<BlacklistTarget> {

    /**
     * All targets that concern an address.
     *
     * @param address any address
     * @return the address itself and, of an email address, its domain
     */
    static List<BlacklistTarget> concerning(ChannelAddress address) {
        BlacklistTarget itself = new Address(address);
        return address.channel().equals(Channel.EMAIL)
                ? List.of(itself, new Domain(EmailDomain.parse(domain(address))))
                : List.of(itself);
    }

    private static String domain(ChannelAddress email) {
        return email.key().substring(email.key().lastIndexOf('@') + 1);
    }

    /**
     * The channel that it concerns.
     *
     * @return the channel; {@link Channel#EMAIL} for a domain
     */
    Channel channel();

    /**
     * The canonical form.
     *
     * @return the key of the address or of the domain
     */
    String key();

    /**
     * Whether an address is meant.
     *
     * @param address any address
     * @return true if it is this one, or one of this domain; not of its subdomains
     */
    boolean concerns(ChannelAddress address);

    /**
     * What a store makes unique among targets of the same kind and channel.
     *
     * @return a new array of 1 to 255 bytes, made as {@link ChannelAddress#keyBytes()}
     */
    default byte[] keyBytes() {
        return KeyBytes.of(key());
    }

    /** Orders addresses before domains, then by channel, then by {@link #keyBytes() bytes}, unsigned: the same in every store. */
    @Override
    default int compareTo(BlacklistTarget other) {
        int byKind = Boolean.compare(this instanceof Domain, other instanceof Domain);
        int byChannel = byKind != 0 ? byKind : channel().compareTo(other.channel());
        return byChannel != 0 ? byChannel : Arrays.compareUnsigned(keyBytes(), other.keyBytes());
    }

    /**
     * One address.
     *
     * @param address the address
     */
    record Address(ChannelAddress address) implements BlacklistTarget {
        /** Checks that nothing is missing. */
        public Address {
            requireNonNull(address, "address");
        }

        @Override
        public Channel channel() {
            return address.channel();
        }

        @Override
        public String key() {
            return address.key();
        }

        @Override
        public boolean concerns(ChannelAddress other) {
            return address.equals(other);
        }

        @Override
        public String toString() {
            return "Address[" + channel() + " ***]";
        }
    }

    /**
     * All email addresses of a domain.
     *
     * @param domain the domain
     */
    record Domain(EmailDomain domain) implements BlacklistTarget {
        /** Checks that nothing is missing. */
        public Domain {
            requireNonNull(domain, "domain");
        }

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public String key() {
            return domain.key();
        }

        @Override
        public boolean concerns(ChannelAddress other) {
            return other.channel().equals(Channel.EMAIL)
                    && BlacklistTarget.domain(other).equals(domain.key());
        }

        @Override
        public String toString() {
            return "Domain[***]";
        }
    }
}
