package dev.contacts.transfer;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import dev.contacts.schema.Violation;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An import cannot begin: the file cannot be read, or its header does not fit. No row was taken and nothing was written. Every problem
 * is listed at once; the path of each is the column, or what else is wrong: {@code file}, {@code header}, {@code list} or
 * {@code charset}. Rules 004-11, 004-12.
 */
public final class ImportRefusedException extends ContactsException {

    private final List<Violation> problems;

    /**
     * The refusal of a file.
     *
     * @param problems what is wrong, at least one; names of columns, never contents of rows
     */
    public ImportRefusedException(List<Violation> problems) {
        this(problems, null);
    }

    /**
     * The refusal of a file after a failure.
     *
     * @param problems what is wrong, at least one
     * @param cause what happened underneath, if anything
     * @throws IllegalArgumentException if there are no problems
     */
    public ImportRefusedException(List<Violation> problems, @Nullable Throwable cause) {
        super(ErrorCode.IMPORT_REFUSED, describe(problems), cause);
        this.problems = List.copyOf(problems);
    }

    /**
     * Everything that is wrong.
     *
     * @return the problems in the order of the columns
     */
    public List<Violation> problems() {
        return problems;
    }

    private static String describe(List<Violation> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal names at least one problem");
        }
        return "the import cannot begin; "
                + problems.stream().map(Violation::toString).collect(Collectors.joining("; "));
    }
}
