package dev.contacts.inmemory;

import java.util.Map;
import java.util.TreeMap;

/** What {@link ContactOperations} must answer when one thread does them one after the other. Not thread-safe. */
public class ContactModel {

    private record Row(int alias, int version) {}

    private final Map<Integer, Row> rows = new TreeMap<>();

    public ContactModel() {}

    public String create(int contact, int alias) {
        if (rows.containsKey(contact)) {
            return "Exists";
        }
        return put(contact, alias, 1);
    }

    public String update(int contact, int alias, int version) {
        String refusal = refusal(contact, version);
        return refusal.isEmpty() ? put(contact, alias, version + 1) : refusal;
    }

    public String delete(int contact, int version) {
        String refusal = refusal(contact, version);
        if (refusal.isEmpty()) {
            rows.remove(contact);
            return "Written";
        }
        return refusal;
    }

    public String find(int alias) {
        StringBuilder all = new StringBuilder();
        rows.forEach((contact, row) -> {
            if (row.alias() == alias) {
                all.append(contact).append(" version ").append(row.version()).append(' ');
            }
        });
        return all.toString();
    }

    public long count() {
        return rows.size();
    }

    private String put(int contact, int alias, int version) {
        for (Map.Entry<Integer, Row> other : rows.entrySet()) {
            if (other.getKey() != contact && other.getValue().alias() == alias) {
                return "Taken";
            }
        }
        rows.put(contact, new Row(alias, version));
        return "Written";
    }

    private String refusal(int contact, int version) {
        Row row = rows.get(contact);
        if (row == null) {
            return "Missing";
        }
        return row.version() == version ? "" : "Stale";
    }
}
