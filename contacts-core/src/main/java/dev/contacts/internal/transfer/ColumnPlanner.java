package dev.contacts.internal.transfer;

import dev.contacts.identifier.IdentifierType;
import dev.contacts.internal.transfer.ColumnPlan.Column;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.StandardField;
import dev.contacts.schema.Violation;
import dev.contacts.transfer.HeaderMapping;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportRefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives every column its target, or says everything that keeps it from one. For one use. */
final class ColumnPlanner {

    private static final Set<String> CONTACT_ID_HEADERS = Set.of(HeaderMapping.CONTACT_ID, "user_id");

    /** What a contact that exists can be named by. */
    private static final Set<IdentifierType> UNIQUE = Arrays.stream(IdentifierType.values())
            .filter(IdentifierType::unique)
            .collect(Collectors.toUnmodifiableSet());

    private final ImportSettings settings;
    private final ProfileSchema schema;
    private final Header header;
    private final @Nullable Target[] targets;
    private final List<Violation> problems = new ArrayList<>();

    private ColumnPlanner(ImportSettings settings, ProfileSchema schema, Header header) {
        this.settings = settings;
        this.schema = schema;
        this.header = header;
        this.targets = new Target[header.names().size()];
    }

    /**
     * The plan for a header.
     *
     * @throws ImportRefusedException with everything that is wrong
     */
    static ColumnPlan plan(ImportSettings settings, ProfileSchema schema, Header header) {
        return new ColumnPlanner(settings, schema, header).plan();
    }

    private ColumnPlan plan() {
        settings.ignored.forEach(name -> assign(name, new Target.Ignored()));
        settings.mapped.forEach(this::map);
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < targets.length; column++) {
            String name = header.names().get(column);
            Target given = targets[column];
            Target target =
                    given != null ? given : recognise(name, header.written().get(column));
            columns.add(new Column(Names.plain(name), target));
        }
        refuseSharedTargets(columns);
        requireMatched(columns);
        if (isStrict() || problems.stream().anyMatch(problem -> problem.rule().equals("UNKNOWN_COLUMN"))) {
            missing(columns);
        }
        if (!problems.isEmpty()) {
            throw new ImportRefusedException(problems);
        }
        return new ColumnPlan(columns);
    }

    private void assign(String name, Target target) {
        List<Integer> found = header.find(name);
        if (found.size() != 1) {
            problem(
                    name,
                    found.isEmpty() ? "NO_SUCH_COLUMN" : "AMBIGUOUS_COLUMN",
                    found.isEmpty()
                            ? "is no column of the file" + NearMiss.hint(name, header.names())
                            : "several columns have this name; give it exactly");
        } else {
            targets[found.get(0)] = target;
        }
    }

    private void map(String name, String targetName) {
        Target target = targetName.equals(HeaderMapping.CONTACT_ID) ? new Target.OwnId() : resolve(targetName);
        if (target == null) {
            problem(
                    name,
                    "UNKNOWN_TARGET",
                    Names.quoted(targetName) + " is nothing a column can go to" + near(targetName));
        } else {
            assign(name, target);
        }
    }

    /** The target that a name in the header stands for; records a problem and ignores the column if there is none. */
    private Target recognise(String name, String written) {
        if (Target.isReport(name)) {
            return new Target.Ignored();
        }
        Optional<String> alias = isStrict() ? Optional.empty() : settings.headers.target(name);
        if (CONTACT_ID_HEADERS.contains(name)
                || alias.filter(HeaderMapping.CONTACT_ID::equals).isPresent()) {
            problem(
                    name,
                    "CONTACT_ID",
                    "holds ids of contacts, which only the library assigns; ignore the column, or map it to contact_id to match on it, or to what it"
                            + " holds");
            return new Target.Ignored();
        }
        Target target = named(name, mayCreate());
        if (target == null) {
            target = alias.map(this::resolve).orElse(null);
        }
        return target != null && (!isStrict() || isIdentical(written, target)) ? target : own(name);
    }

    private boolean isStrict() {
        return settings.policy == HeaderPolicy.STRICT;
    }

    private boolean mayCreate() {
        return schema.isOpen() && settings.policy == HeaderPolicy.CREATE_UNKNOWN;
    }

    /** Whether a name is written as the list writes it. */
    private static boolean isIdentical(String written, Target target) {
        return !(target instanceof Target.Field field)
                ? written.equals(written.strip())
                : written.equals(field.name().value())
                        || written.equals(Target.FIELD_PREFIX + field.name().value());
    }

    /** The target of a name that the caller gave; in an open list it may be a new field. */
    private @Nullable Target resolve(String name) {
        Target target = named(name, schema.isOpen());
        return target != null || !schema.isOpen() || name.startsWith(Target.CONSENT_PREFIX)
                ? target
                : field(name, true);
    }

    /** In an open list a column becomes a field of its own name, if the caller has chosen that. */
    private Target own(String name) {
        if (!isStrict() && !mayCreate() && settings.headers.ignores(name)) {
            return new Target.Ignored();
        }
        if (isArchived(name)) {
            problem(name, "ARCHIVED_FIELD", "is a field that is archived and takes no value; ignore the column");
            return new Target.Ignored();
        } else if (!mayCreate() || Target.isLikeConsent(name)) { // a field of that name would hide a no
            problem(name, "UNKNOWN_COLUMN", unknown(name));
            return new Target.Ignored();
        }
        try {
            return new Target.Field(FieldName.of(name));
        } catch (InvalidValueException e) {
            problem(name, e.rule(), "the column's name cannot be a field's name; map or ignore the column");
            return new Target.Ignored();
        }
    }

    private String unknown(String name) {
        String list = "no field of list " + Names.quoted(schema.name().value()) + " has ";
        return list
                + (isStrict() ? "exactly this name" : "this name")
                + near(name)
                + (schema.isOpen() ? "; the list is open: choose CREATE_UNKNOWN to make a field of it" : "");
    }

    private boolean isArchived(String column) {
        try {
            return schema.archived(FieldName.of(
                            column.startsWith(Target.FIELD_PREFIX)
                                    ? column.substring(Target.FIELD_PREFIX.length())
                                    : column))
                    .isPresent();
        } catch (InvalidValueException e) {
            return false;
        }
    }

    /** The target with exactly this name; the case of letters counts for identifier types, not for fields. */
    private @Nullable Target named(String name, boolean orNew) {
        if (name.startsWith(Target.CONSENT_PREFIX)) {
            return OptOutCells.target(name).orElse(null);
        }
        if (name.startsWith(Target.FIELD_PREFIX)) {
            return field(name.substring(Target.FIELD_PREFIX.length()), orNew);
        }
        boolean marked = name.startsWith(Target.IDENTIFIER_PREFIX);
        Optional<IdentifierType> type =
                Target.identifierType(marked ? name.substring(Target.IDENTIFIER_PREFIX.length()) : name);
        if (type.isPresent()) {
            return new Target.Identified(type.get());
        }
        return field(name, false);
    }

    private @Nullable Target field(String name, boolean orNew) {
        try {
            FieldName field = FieldName.of(name);
            return schema.definition(field)
                    .map(FieldDefinition::name)
                    .or(() -> orNew && schema.archived(field).isEmpty() ? Optional.of(field) : Optional.empty())
                    .map(Target.Field::new)
                    .orElse(null);
        } catch (InvalidValueException e) {
            return null;
        }
    }

    private void refuseSharedTargets(List<Column> columns) {
        Map<Target, Column> first = new HashMap<>();
        for (Column column : columns) {
            if (column.target() instanceof Target.Ignored || column.target() instanceof Target.Subscription) {
                continue; // several columns may say the same of consent: a no in one of them is a no
            }
            Column other = first.putIfAbsent(column.target(), column);
            if (other != null) {
                problem(
                        column.name(),
                        "SAME_TARGET",
                        "goes where column " + Names.quoted(other.name()) + " goes already; map or ignore one of them");
            }
        }
    }

    /** What rows are matched on must be there. */
    private void requireMatched(List<Column> columns) {
        if (!settings.matchOn.isEmpty()
                && columns.stream().noneMatch(column -> holdsOneOf(settings.matchOn, column.target()))) {
            String types =
                    settings.matchOn.stream().sorted().map(Target::nameOf).collect(Collectors.joining(" or "));
            problem(
                    "identifiers",
                    "NO_MATCH_COLUMN",
                    "rows are to be matched on " + types + ", and no column holds one");
        }
    }

    private void missing(List<Column> columns) {
        ColumnPlan plan = new ColumnPlan(columns);
        for (FieldDefinition field : settings.takesFields() ? schema.fields() : List.<FieldDefinition>of()) {
            if (!plan.holds(field.name())) {
                missing(field.name().value(), "the list has this field, the file has no column for it");
            }
        }
        Set<IdentifierType> identifying = settings.takesFields() ? schema.type().identifiedBy() : UNIQUE;
        if (isStrict()
                && columns.stream()
                        .noneMatch(column ->
                                column.target() instanceof Target.OwnId || holdsOneOf(identifying, column.target()))) {
            List<String> names =
                    identifying.stream().sorted().map(Target::nameOf).toList();
            missing(
                    names.size() == 1 ? names.get(0) : "identifiers",
                    "the list knows its contacts by " + String.join(" or ", names) + ", the file has no column for it");
        }
    }

    private void missing(String name, String message) {
        problem(name, "MISSING_COLUMN", message);
    }

    private static boolean holdsOneOf(Set<IdentifierType> types, Target target) {
        return target instanceof Target.Identified identified && types.contains(identified.type());
    }

    private String near(String name) {
        return NearMiss.hint(
                name,
                Stream.of(
                                schema.fields().stream()
                                        .map(field -> field.name().value()),
                                Arrays.stream(StandardField.values())
                                        .map(field -> field.fieldName().value()),
                                Arrays.stream(IdentifierType.values()).map(Target::nameOf),
                                Stream.of(HeaderMapping.UNSUBSCRIBED))
                        .flatMap(names -> names)
                        .toList());
    }

    private void problem(String column, String rule, String message) {
        problems.add(new Violation(Names.plain(column), rule, "none", message));
    }
}
