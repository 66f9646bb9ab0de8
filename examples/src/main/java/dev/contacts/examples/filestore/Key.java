package dev.contacts.examples.filestore;

/**
 * A key of two parts, ordered by the first, then by the second.
 *
 * @param first what is ordered by first
 * @param second what is ordered by among equal firsts
 */
record Key<A extends Comparable<? super A>, B extends Comparable<? super B>>(A first, B second)
        implements Comparable<Key<A, B>> {

    @Override
    public int compareTo(Key<A, B> other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : second.compareTo(other.second);
    }
}
