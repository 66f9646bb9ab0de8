package dev.contacts.internal.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.Origin;
import dev.contacts.group.GroupId;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.internal.csv.Refusal;
import dev.contacts.internal.csv.TextSource;
import dev.contacts.schema.SchemaName;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.EmptyCell;
import dev.contacts.transfer.HeaderMapping;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ProgressListener;
import dev.contacts.transfer.RowOutcome;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an importer was told. Nobody changes one that is in use: {@link #changed} changes a copy. */
final class ImportSettings {

    final TextSource source;

    /** By which way contacts and their values come in. */
    final Origin origin;

    SchemaName list = SchemaName.DEFAULT;
    ImportMode mode = ImportMode.APPEND;

    @Nullable
    GroupId group;

    @Nullable
    String key;

    @Nullable
    Charset charset;

    @Nullable
    Character delimiter;

    CsvFormat format = CsvFormat.SPREADSHEET;
    EmptyCell emptyCell = EmptyCell.IGNORE;
    boolean undoable;

    /** What stands for the content after each part, by its rows, once the import is confirmed. */
    @Nullable
    Map<Long, String> confirmed;

    /** Where rows are read ahead. */
    @Nullable
    Executor executor;

    Set<IdentifierType> matchOn = Set.of(); // empty: all that are unique
    HeaderPolicy policy = HeaderPolicy.STRICT;
    HeaderMapping headers = HeaderMapping.recognised();
    final Map<String, String> mapped; // target by column, both as given
    final List<String> ignored;
    final List<ProgressListener> progressListeners;
    final List<Consumer<? super RowOutcome>> rowListeners;

    ImportSettings(TextSource source, Origin origin) {
        this.source = source;
        this.origin = origin;
        this.mapped = new LinkedHashMap<>();
        this.ignored = new ArrayList<>();
        this.progressListeners = new ArrayList<>();
        this.rowListeners = new ArrayList<>();
    }

    private ImportSettings(ImportSettings other) {
        this.source = other.source;
        this.origin = other.origin;
        this.list = other.list;
        this.mode = other.mode;
        this.group = other.group;
        this.key = other.key;
        this.charset = other.charset;
        this.delimiter = other.delimiter;
        this.format = other.format;
        this.emptyCell = other.emptyCell;
        this.undoable = other.undoable;
        this.confirmed = other.confirmed;
        this.executor = other.executor;
        this.matchOn = other.matchOn;
        this.policy = other.policy;
        this.headers = other.headers;
        this.mapped = new LinkedHashMap<>(other.mapped);
        this.ignored = new ArrayList<>(other.ignored);
        this.progressListeners = new ArrayList<>(other.progressListeners);
        this.rowListeners = new ArrayList<>(other.rowListeners);
    }

    /**
     * Refuses to say how text is to be read where there is none.
     *
     * @throws IllegalStateException if rows come from a feed
     */
    void requireText() {
        if (origin == Origin.FEED) {
            throw new IllegalStateException(
                    "the rows of a feed are no text: they have no charset, delimiter or format");
        }
    }

    /** Whether a row that names nobody makes a contact. */
    boolean addsContacts() {
        return mode == ImportMode.APPEND || mode == ImportMode.APPEND_OR_UPDATE || mode == ImportMode.OVERWRITE;
    }

    /** Whether rows say anything but whom they are about. */
    boolean takesFields() {
        return mode != ImportMode.UNSUBSCRIBE && mode != ImportMode.REMOVE_FROM_GROUP;
    }

    /** The group of an import that takes contacts out of one. */
    GroupId groupToLeave() {
        return requireNonNull(group, "group");
    }

    /**
     * Refuses settings that do not go together.
     *
     * @throws dev.contacts.transfer.ImportRefusedException if they do not
     */
    void requireSound() {
        boolean leaving = mode == ImportMode.REMOVE_FROM_GROUP;
        if (leaving && group == null) {
            throw Refusal.of("group", "NO_GROUP", "say from which group contacts are taken: group(...)", null);
        } else if (!leaving && group != null) {
            throw Refusal.of(
                    "group", "GROUP_UNUSED", "only the mode REMOVE_FROM_GROUP does anything with a group", null);
        } else if (undoable && mode == ImportMode.UNSUBSCRIBE) {
            throw Refusal.of(
                    "mode", "NOT_UNDOABLE", "consent that was taken back is given back by the contact only", null);
        }
    }

    /**
     * Refuses to run what has to be confirmed first.
     *
     * @throws dev.contacts.transfer.ImportRefusedException if it was not
     */
    void requireConfirmed() {
        if (mode == ImportMode.OVERWRITE && confirmed == null) {
            throw Refusal.of(
                    "mode",
                    "NOT_CONFIRMED",
                    "OVERWRITE takes values away: preview() the import, and confirm() that",
                    null);
        }
    }

    /**
     * Whether rows that are about to be written are those that were confirmed, if that was asked. What goes on where a file was once broken has
     * other parts than the preview, until its last one; but none that begins where one of the preview's does.
     */
    boolean isAsConfirmed(long before, long rows, Chunk chunk) {
        Map<Long, String> known = confirmed;
        if (known == null) {
            return true;
        }
        String expected = known.get(rows);
        boolean apart = before > 0 && !known.containsKey(before);
        return expected == null
                ? apart && chunk.next() == ImportSession.State.RUNNING
                : expected.equals(chunk.digest());
    }

    /** What decides, besides the columns, what becomes of a row: in words that are the same as long as it is. */
    String decided() {
        String into = group == null ? mode.name() : mode.name() + " " + group.value();
        return String.join("\n", "1", list.key(), into, format.name(), emptyCell.name(), matched());
    }

    private String matched() {
        return matchOn.stream().sorted().map(IdentifierType::name).collect(Collectors.joining(","));
    }

    ImportSettings changed(Consumer<ImportSettings> change) {
        ImportSettings copy = new ImportSettings(this);
        change.accept(copy);
        return copy;
    }
}
