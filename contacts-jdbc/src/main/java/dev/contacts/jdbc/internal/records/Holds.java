package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps contacts, and what belongs to them, to one transaction until its end: by an update, which every engine honours, and in the order of
 * the ids, so that two transactions cannot wait for each other here.
 */
final class Holds {

    private final Texts texts;
    private final Session session;
    private final String workspace;

    Holds(Texts texts, Session session, String workspace) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
    }

    /**
     * Holds contacts, and takes numbers for an activity for each time that a contact comes.
     *
     * @param contacts in the order of the batch
     * @throws ContactNotFoundException with the first that does not exist
     */
    void takeNumbers(Collection<ContactId> contacts) {
        Map<ContactId, Long> times = new TreeMap<>();
        contacts.forEach(contact -> times.merge(contact, 1L, Long::sum));
        hold(contacts, times);
    }

    /**
     * Holds a contact.
     *
     * @throws ContactNotFoundException if it does not exist
     */
    void require(ContactId contact) {
        hold(List.of(contact), Map.of(contact, 0L));
    }

    /**
     * Holds contacts.
     *
     * @param contacts in the order of the batch
     * @throws ContactNotFoundException with the first that does not exist
     */
    void require(Collection<ContactId> contacts) {
        Map<ContactId, Long> none = new TreeMap<>();
        contacts.forEach(contact -> none.put(contact, 0L));
        hold(contacts, none);
    }

    private void hold(Collection<ContactId> contacts, Map<ContactId, Long> numbers) {
        List<ContactId> ids = List.copyOf(numbers.keySet());
        List<Object[]> rows = new ArrayList<>(ids.size());
        numbers.forEach((id, count) -> rows.add(new Object[] {count, workspace, id.value()}));
        int[] found = session.batch(texts.hold, rows);
        Set<ContactId> missing = new HashSet<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] == 0) {
                missing.add(ids.get(i));
            }
        }
        contacts.stream().filter(missing::contains).findFirst().ifPresent(first -> {
            throw new ContactNotFoundException(first);
        });
    }

    /** The statement, once per store. */
    static final class Texts {

        private final String hold;

        Texts(Template template) {
            hold = template.sql("update ${prefix}contact set last_activity = last_activity + ?"
                    + " where workspace = ? and contact_id = ?");
        }
    }
}
