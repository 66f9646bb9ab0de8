package dev.contacts.tck.differential;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call came to.
 *
 * @param text the result or the exception with everything it holds
 * @param kinds what kinds of outcome that is, for the count of what was reached
 * @param thrown the exception, if one was thrown
 */
record Outcome(String text, Set<String> kinds, @Nullable Throwable thrown) {

    static Outcome of(Call call, Place place) {
        try {
            @Nullable Object result = call.action().apply(place);
            return new Outcome(Shown.text(result), Kinds.of(result), null);
        } catch (RuntimeException | AssertionError e) {
            return thrown(e);
        }
    }

    static Outcome thrown(Throwable e) {
        return new Outcome(Shown.exception(e), Set.of(e.getClass().getSimpleName()), e);
    }

    boolean same(Outcome other) {
        return text.equals(other.text);
    }
}
