package dev.contacts.privacy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What a host decides about the end of contacts, and its ports. Immutable and safe for use by several threads if the ports are.
 *
 * @param policy what remains of activities unless a call says otherwise
 * @param guard asked before each anonymization
 * @param notifier told of each anonymization
 * @param signer signs receipts
 * @param contributors the host's own tables
 * @param smallestCrowd how many people must share a campaign or a country for activities to be counted by it, 2 or more; see
 *     {@link AnonymizationPolicy#COUNTS_ONLY}
 */
public record PrivacyOptions(
        AnonymizationPolicy policy,
        AnonymizationGuard guard,
        AnonymizationNotifier notifier,
        ReceiptSigner signer,
        List<PersonalDataContributor> contributors,
        int smallestCrowd) {

    /** As shipped: {@link AnonymizationPolicy#HASHED_EVENTS}, nobody is asked or told, nothing is signed, a crowd is 20 people. */
    public static final PrivacyOptions SHIPPED = new PrivacyOptions(
            AnonymizationPolicy.HASHED_EVENTS,
            AnonymizationGuard.ALLOW,
            AnonymizationNotifier.NONE,
            ReceiptSigner.NONE,
            List.of(),
            20);

    /**
     * Checks the contributors' names and the crowd.
     *
     * @throws IllegalArgumentException if a name is not allowed, or comes twice, or the crowd is smaller than 2
     */
    public PrivacyOptions {
        requireNonNull(policy, "policy");
        requireNonNull(guard, "guard");
        requireNonNull(notifier, "notifier");
        requireNonNull(signer, "signer");
        contributors = List.copyOf(contributors);
        List<String> names =
                contributors.stream().map(PersonalDataContributor::name).toList();
        if (names.stream().distinct().count() != names.size()) {
            throw new IllegalArgumentException("each contributor has a name of its own");
        } else if (!names.stream().allMatch(name -> name.matches("[a-z0-9_]{1,50}"))) {
            throw new IllegalArgumentException("a contributor's name has 1 to 50 characters of a-z 0-9 _");
        } else if (smallestCrowd < 2) {
            throw new IllegalArgumentException("a crowd has at least 2 people");
        }
    }

    /**
     * The same with another policy.
     *
     * @param other the policy
     * @return the options
     */
    public PrivacyOptions policy(AnonymizationPolicy other) {
        return new PrivacyOptions(other, guard, notifier, signer, contributors, smallestCrowd);
    }

    /**
     * The same with another guard.
     *
     * @param other the guard
     * @return the options
     */
    public PrivacyOptions guard(AnonymizationGuard other) {
        return new PrivacyOptions(policy, other, notifier, signer, contributors, smallestCrowd);
    }

    /**
     * The same with another notifier.
     *
     * @param other the notifier
     * @return the options
     */
    public PrivacyOptions notifier(AnonymizationNotifier other) {
        return new PrivacyOptions(policy, guard, other, signer, contributors, smallestCrowd);
    }

    /**
     * The same with another signer.
     *
     * @param other the signer
     * @return the options
     */
    public PrivacyOptions signer(ReceiptSigner other) {
        return new PrivacyOptions(policy, guard, notifier, other, contributors, smallestCrowd);
    }

    /**
     * The same with one more contributor.
     *
     * @param another the contributor
     * @return the options
     */
    public PrivacyOptions contributor(PersonalDataContributor another) {
        List<PersonalDataContributor> all = new ArrayList<>(contributors);
        all.add(another);
        return new PrivacyOptions(policy, guard, notifier, signer, all, smallestCrowd);
    }

    /**
     * The same with another crowd.
     *
     * @param people how many people must share a campaign or a country
     * @return the options
     * @throws IllegalArgumentException if they are fewer than 2
     */
    public PrivacyOptions smallestCrowd(int people) {
        return new PrivacyOptions(policy, guard, notifier, signer, contributors, people);
    }
}
