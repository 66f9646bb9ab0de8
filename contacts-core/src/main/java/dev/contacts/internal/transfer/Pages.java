package dev.contacts.internal.transfer;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads page by page, as far as somebody asks. */
final class Pages {

    private Pages() {}

    /**
     * All items.
     *
     * @param read the page after an item's key, or the first one
     * @param key what the next page goes on behind
     * @param full how many items a page has unless it is the last one
     */
    static <T, K> Stream<T> of(Function<@Nullable K, List<T>> read, Function<T, K> key, int full) {
        return Stream.iterate(
                        read.apply(null),
                        Objects::nonNull,
                        page -> page.size() < full ? null : read.apply(key.apply(page.get(page.size() - 1))))
                .flatMap(List::stream);
    }
}
