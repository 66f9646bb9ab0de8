package dev.contacts.jdbc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a {@link ContactWorker} said it tried, and what came of it. For use by one thread. */
final class WorkerLog {

    private final List<Entry> entries = new ArrayList<>();
    private boolean ended;

    /** Takes a line of the worker. */
    void add(String line) {
        if (line.equals("end")) {
            ended = true;
        } else {
            String[] words = line.split(" ", 4);
            entries.add(new Entry(words[0], words[1], words[2], words[3]));
        }
    }

    /** Whether the worker came to its end. */
    boolean ended() {
        return ended;
    }

    /** How many writes were acknowledged. */
    long acknowledged() {
        return entries.stream().filter(entry -> entry.outcome().equals("done")).count();
    }

    /** The acknowledged writes of a kind. */
    Stream<Entry> done(String what) {
        return entries.stream()
                .filter(entry -> entry.outcome().equals("done") && entry.what().equals(what));
    }

    /** The contacts of the acknowledged writes of a kind. */
    Set<String> contacts(String what) {
        Set<String> contacts = new HashSet<>();
        done(what).forEach(entry -> contacts.add(entry.contact()));
        return contacts;
    }

    /** The names of the exceptions, of those that are promised or of others. */
    List<String> exceptions(boolean promised) {
        String outcome = promised ? "refused" : "broken";
        return entries.stream()
                .filter(entry -> entry.outcome().equals(outcome))
                .map(Entry::detail)
                .toList();
    }

    /** What a worker tried when it was killed, if nobody knows whether it was done. */
    Optional<Entry> unanswered() {
        return entries.isEmpty() || !entries.get(entries.size() - 1).outcome().equals("try")
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1));
    }

    /**
     * A line.
     *
     * @param outcome {@code try}, {@code done}, {@code refused} or {@code broken}
     * @param what the kind of write
     * @param contact the contact's id, if it is known
     * @param detail the mark of an edit, the address of a new contact, or the name of an exception
     */
    record Entry(String outcome, String what, String contact, String detail) {}
}
