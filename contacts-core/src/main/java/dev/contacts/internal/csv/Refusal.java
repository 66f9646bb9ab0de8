package dev.contacts.internal.csv;

import dev.contacts.schema.Violation;
import dev.contacts.transfer.ImportRefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the exceptions that end an import before its first row. */
public final class Refusal {

    public static final String FILE = "file";

    private Refusal() {}

    public static ImportRefusedException of(String path, String rule, String message, @Nullable Throwable cause) {
        return new ImportRefusedException(List.of(new Violation(path, rule, "none", message)), cause);
    }
}
