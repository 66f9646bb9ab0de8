package dev.contacts.segment;

import dev.contacts.schema.FieldName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text form of one family of conditions, and what else is to be known of them but their meaning. A family is known by its first two
 * tokens. No old rule may begin so: a bare word at the beginning of a condition is a field unless the token after it is none of
 * {@code = != < <= > >= in contains starts between}.
 *
 * @param <C> the family
 */
interface ConditionForm<C extends SegmentCondition> {

    /** The conditions of this form. */
    Class<C> family();

    /** The names of the functions of this form; a parenthesis follows them. */
    default List<String> functions() {
        return List.of();
    }

    /** Whether a condition of this form begins with these tokens; the first one is a word without quotes. */
    boolean begins(Token first, Token second);

    /** Reads a condition whose first token is taken. */
    SegmentCondition read(Token first, RuleParser parser);

    /** The condition's text. */
    String text(C condition);

    /** The condition in plain words, without its literals. */
    String words(C condition);

    /** The fields of the contact that the condition looks at. */
    default Set<FieldName> fields(C condition) {
        return Set.of();
    }

    /** The group that the condition asks about. */
    default Optional<String> group(C condition) {
        return Optional.empty();
    }

    /** How many values the condition lists beyond one. */
    default int values(C condition) {
        return 0;
    }

    /** Rules within the condition. */
    default List<SegmentRule> parts(C condition) {
        return List.of();
    }

    /** What the rules within the condition look at. */
    default SegmentSubject subjectOfParts(C condition, SegmentSubject subject) {
        return subject;
    }

    /** Whether the condition asks for fields only, so that it may be asked of the attributes of a membership. */
    default boolean ofAttributes() {
        return false;
    }
}
