package dev.contacts.tck.differential;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call with all its arguments, to be made on either store.
 *
 * @param operation the method, such as {@code ContactRecords.insert(Collection)}
 * @param arguments what it is given
 * @param unmeant whether every store must refuse it before it touches anything
 * @param action makes the call
 */
record Call(String operation, Object arguments, boolean unmeant, Function<Place, @Nullable Object> action) {

    static Call of(String operation, Object arguments, Function<Place, @Nullable Object> action) {
        return new Call(operation, arguments, false, action);
    }

    Call unmeantIf(boolean refused) {
        return new Call(operation, arguments, refused, action);
    }

    @Override
    public String toString() {
        return operation + " " + Shown.text(arguments);
    }
}
