package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link ProfileSchema} says about one field. Immutable and safe for use by several threads; each {@code as…} and
 * {@code with…} method returns a changed copy. Rules 002-45, 002-46, 004-08.
 *
 * @param name the field
 * @param type what values it takes
 * @param required whether every contact of the schema must have a value
 * @param indexed whether stores keep the value where segments and searches find it fast; indexed texts have no length limit, but
 *     stores may index a prefix and compare the rest
 * @param privacy how its values are treated by anonymization
 * @param constraints what a value must hold beyond its type
 */
public record FieldDefinition(
        FieldName name,
        FieldType type,
        boolean required,
        boolean indexed,
        PrivacyClass privacy,
        List<Constraint> constraints) {

    /** Checks that nothing is missing. */
    public FieldDefinition {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(privacy, "privacy");
        constraints = List.copyOf(constraints);
    }

    /**
     * An optional field of the given type, personal, not indexed.
     *
     * @param name the field's name
     * @param type its type
     * @return the definition
     * @throws InvalidValueException if the text cannot be a field name
     */
    public static FieldDefinition of(String name, FieldType type) {
        return new FieldDefinition(FieldName.of(name), type, false, false, PrivacyClass.PERSONAL, List.of());
    }

    /**
     * An optional text field.
     *
     * @param name the field's name
     * @return the definition
     * @throws InvalidValueException if the text cannot be a field name
     */
    public static FieldDefinition text(String name) {
        return of(name, FieldType.TEXT);
    }

    /**
     * An optional number field.
     *
     * @param name the field's name
     * @return the definition
     * @throws InvalidValueException if the text cannot be a field name
     */
    public static FieldDefinition number(String name) {
        return of(name, FieldType.NUMBER);
    }

    /**
     * An optional field that takes one of the given texts.
     *
     * @param name the field's name
     * @param values the texts allowed
     * @return the definition
     * @throws InvalidValueException if the name or the values are not allowed
     */
    public static FieldDefinition enumerated(String name, String... values) {
        return of(name, FieldType.enumerated(List.of(values)));
    }

    /**
     * This field as required.
     *
     * @return a changed copy
     */
    public FieldDefinition asRequired() {
        return new FieldDefinition(name, type, true, indexed, privacy, constraints);
    }

    /**
     * This field as optional.
     *
     * @return a changed copy
     */
    public FieldDefinition asOptional() {
        return new FieldDefinition(name, type, false, indexed, privacy, constraints);
    }

    /**
     * This field as indexed.
     *
     * @return a changed copy
     */
    public FieldDefinition asIndexed() {
        return new FieldDefinition(name, type, required, true, privacy, constraints);
    }

    /**
     * This field with another privacy class.
     *
     * @param privacyClass the class
     * @return a changed copy
     */
    public FieldDefinition withPrivacy(PrivacyClass privacyClass) {
        return new FieldDefinition(name, type, required, indexed, privacyClass, constraints);
    }

    /**
     * This field with one more constraint.
     *
     * @param constraint the constraint
     * @return a changed copy
     */
    public FieldDefinition withConstraint(Constraint constraint) {
        List<Constraint> all = new ArrayList<>(constraints);
        all.add(requireNonNull(constraint, "constraint"));
        return new FieldDefinition(name, type, required, indexed, privacy, all);
    }

    /**
     * This text field with a length limit.
     *
     * @param characters the limit in code points
     * @return a changed copy
     * @throws InvalidValueException if the limit is less than 1
     */
    public FieldDefinition withMaxLength(int characters) {
        return withConstraint(new Constraint.MaxLength(characters));
    }

    /**
     * This number field with bounds.
     *
     * @param min the smallest number accepted
     * @param max the largest number accepted
     * @return a changed copy
     * @throws InvalidValueException if min is larger than max
     */
    public FieldDefinition withRange(long min, long max) {
        return withConstraint(new Constraint.Range(BigDecimal.valueOf(min), BigDecimal.valueOf(max)));
    }

    /**
     * Everything that is wrong with a value of this field: its type, or else each constraint that it breaks.
     *
     * @param value the value
     * @return the violations, in a stable order; empty if all is well
     */
    public List<Violation> check(FieldValue value) {
        String path = name.value();
        try {
            type.convert(value);
        } catch (InvalidValueException e) {
            return List.of(Violation.of(path, e.rule(), value, "a value of type " + type.name() + " is expected"));
        }
        List<Violation> broken = new ArrayList<>(0);
        for (Constraint constraint : constraints) {
            if (!constraint.accepts(value)) {
                broken.add(Violation.of(path, constraint.rule(), value, constraint.expected() + " is expected"));
            }
        }
        return broken.isEmpty() ? List.of() : List.copyOf(broken);
    }

    /**
     * This text field with a smallest length.
     *
     * @param characters the fewest code points
     * @return a changed copy
     * @throws InvalidValueException if the limit is less than 1
     */
    public FieldDefinition withMinLength(int characters) {
        return withConstraint(new Constraint.MinLength(characters));
    }

    /**
     * This text field with a form that its texts must have.
     *
     * @param pattern a regular expression as {@link TextPattern} describes
     * @return a changed copy
     * @throws InvalidValueException if the pattern is not of the known kind
     */
    public FieldDefinition withPattern(String pattern) {
        return withConstraint(new Constraint.Matches(TextPattern.of(pattern)));
    }

    /**
     * This date field with bounds.
     *
     * @param first the earliest date accepted
     * @param last the latest date accepted
     * @return a changed copy
     * @throws InvalidValueException if the first date is after the last
     */
    public FieldDefinition withRange(LocalDate first, LocalDate last) {
        return withConstraint(new Constraint.DateRange(first, last));
    }

    /**
     * This instant field with bounds.
     *
     * @param first the earliest instant accepted
     * @param last the latest instant accepted
     * @return a changed copy
     * @throws InvalidValueException if the first instant is after the last
     */
    public FieldDefinition withRange(Instant first, Instant last) {
        return withConstraint(new Constraint.InstantRange(first, last));
    }

    /**
     * This field under another name.
     *
     * @param other the name
     * @return a changed copy
     */
    public FieldDefinition named(FieldName other) {
        return new FieldDefinition(other, type, required, indexed, privacy, constraints);
    }
}
