package dev.contacts.examples;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.error.ContactsException;
import dev.contacts.jdbc.JdbcContactStore;
import dev.contacts.transfer.ImportRefusedException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Imports a CSV file into an embedded database, looks contacts up, edits one, counts a segment, anonymizes one and exports; says in
 * plain words what happened. Start here to see how the library is used: each step is a class of its own.
 */
public final class MainJob {

    /** The whole tour was made; rows that were not taken are part of it. */
    static final int DONE = 0;

    /** The input could not be used at all. */
    static final int REFUSED = 1;

    /** Hibernate Validator greets with its version; held here, because a logger that nobody holds forgets its level. */
    private static final Logger GREETING = Logger.getLogger("org.hibernate.validator");

    private final Options options;
    private final Console console;

    private MainJob(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    /**
     * Runs the job; ends the JVM with status 1 if nothing could be done.
     *
     * @param arguments {@code --csv=…}, {@code --folder=…}, {@code --segment=…}; each may be left out
     */
    public static void main(String[] arguments) {
        GREETING.setLevel(Level.WARNING);
        // Not System.out: its charset is the machine's, which turns many a name into question marks.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int status = run(arguments, out, isTerminal());
        if (status != DONE) {
            System.exit(status);
        }
    }

    @SuppressWarnings(
            "SystemConsoleNull") // JDK 22 to 24 always say yes: the bar is then drawn more often, no harm done
    private static boolean isTerminal() {
        return System.console() != null;
    }

    static int run(String[] arguments, PrintStream out, boolean terminal) {
        Console console = new Console(out, terminal);
        try {
            new MainJob(Options.parse(arguments), console).run();
            return DONE;
        } catch (UnusableInputException e) {
            console.paragraph(e.getMessage());
        } catch (ImportRefusedException e) {
            console.paragraph("The file cannot be imported, and nothing was written:");
            e.problems().forEach(problem -> console.item(Reasons.of(problem)));
        } catch (ContactsException e) {
            console.paragraph("This did not work: " + e.getMessage() + ".");
        }
        return REFUSED;
    }

    private void run() {
        InputFile file = InputFile.of(options);
        console.title("Contacts: the main job");
        console.entry("file", file.description());
        try (EmbeddedDatabase database = EmbeddedDatabase.fresh(options.folder())) {
            console.entry("database", "H2 in " + options.folder() + ", new for each run");
            tour(Contacts.over(JdbcContactStore.over(database.dataSource())), file);
        }
    }

    private void tour(Contacts contacts, InputFile file) {
        new ImportStep(contacts, console).run(file);
        Optional<Cast> cast = Cast.pick(contacts);
        if (cast.isEmpty()) {
            console.paragraph(
                    "No contact came of this file, so there is nobody to look up, edit, count, anonymize or export.");
            return;
        }
        new LookUpStep(contacts, console).run(cast.get());
        Contact edited = new EditStep(contacts, console).run(cast.get().first());
        Segment segment = Segment.of(options, file, edited);
        new SegmentStep(contacts, console).run(segment, edited);
        new AnonymizeStep(contacts, console).run(cast.get().second());
        new ExportStep(contacts, console).run(segment, options.folder());
        console.paragraph("Done. Try it on a file of your own: -Dcsv=path/to/file.csv");
    }
}
