package dev.contacts.jdbc.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How tables differ from what our scripts make. Immutable.
 *
 * @param missing what the tables lack; of a table that is not there only the table is named
 * @param changed what is another than it was, or refuses rows that it did not refuse
 */
public record Differences(List<String> missing, List<String> changed) {

    /** A copy of both lists. */
    public Differences {
        missing = List.copyOf(missing);
        changed = List.copyOf(changed);
    }

    /** All differences, in sentences. */
    public List<String> all() {
        List<String> all = new ArrayList<>(changed);
        all.addAll(missing);
        return all;
    }

    /** Compares what scripts make with what a database has. */
    static Differences between(List<Part> made, List<Part> found) {
        List<String> missing = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Part table : tables(made)) {
            Optional<Part> same = find(found, table);
            if (same.isEmpty()) {
                missing.add(table.place() + " is missing");
            } else if (!same.get().does(table)) {
                changed.add(isInsteadOf(same.get(), table));
            } else {
                compare(of(made, table), of(found, table), missing, changed);
            }
        }
        return new Differences(missing, changed);
    }

    private static void compare(List<Part> made, List<Part> found, List<String> missing, List<String> changed) {
        List<Part> others = new ArrayList<>(found);
        others.removeIf(part -> made.stream().anyMatch(part::does));
        for (Part part : made) {
            if (found.stream().noneMatch(other -> other.does(part))) {
                Optional<Part> other = find(others, part);
                other.ifPresentOrElse(
                        instead -> changed.add(isInsteadOf(instead, part)), () -> missing.add(isMissing(part)));
                other.ifPresent(others::remove);
            }
        }
        others.stream()
                .filter(part -> !part.isHarmless())
                .forEach(part -> changed.add(part.place() + " " + part.shape() + " is not of this library"));
    }

    private static List<Part> tables(List<Part> made) {
        return made.stream().filter(part -> part.kind() == Part.Kind.TABLE).toList();
    }

    private static List<Part> of(List<Part> parts, Part table) {
        return parts.stream().filter(part -> part.table().equals(table.table())).toList();
    }

    private static Optional<Part> find(List<Part> found, Part made) {
        return found.stream().filter(part -> part.replaces(made)).findFirst();
    }

    private static String isInsteadOf(Part found, Part made) {
        return found.place() + " is " + found.shape() + " instead of " + made.shape();
    }

    private static String isMissing(Part part) {
        boolean isColumn = part.kind() == Part.Kind.COLUMN;
        return part.place() + (isColumn ? " is missing" : " " + part.shape() + " is missing");
    }
}
