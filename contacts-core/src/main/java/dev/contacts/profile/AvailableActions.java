package dev.contacts.profile;

import dev.contacts.error.ErrorCode;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What can be done with a contact, and what not and why, as of one moment. An action that is denied would be refused by an exception with
 * the same code. Immutable and safe for use by several threads. Rule 003-04.
 *
 * @param denials the code of the refusal by action; empty if the action is allowed
 */
public record AvailableActions(SortedMap<ProfileAction, Optional<ErrorCode>> denials) {

    /** Copies the map. */
    public AvailableActions {
        denials = Collections.unmodifiableSortedMap(new TreeMap<>(denials));
    }

    /**
     * The actions that are allowed.
     *
     * @return the actions, in their order
     */
    public SortedSet<ProfileAction> allowed() {
        SortedSet<ProfileAction> allowed = new TreeSet<>(denials.keySet());
        allowed.removeIf(action -> !allows(action));
        return Collections.unmodifiableSortedSet(allowed);
    }

    /**
     * Whether an action is allowed.
     *
     * @param action the action
     * @return false also for an action that makes no sense here, such as deleting a note that is not there
     */
    public boolean allows(ProfileAction action) {
        return denials.containsKey(action) && denial(action).isEmpty();
    }

    /**
     * Why an action is denied.
     *
     * @param action the action
     * @return the code of the exception it would be refused with; empty if it is allowed or makes no sense here
     */
    public Optional<ErrorCode> denial(ProfileAction action) {
        return denials.getOrDefault(action, Optional.empty());
    }
}
