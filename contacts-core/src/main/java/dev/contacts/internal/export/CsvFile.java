package dev.contacts.internal.export;

import dev.contacts.internal.csv.CsvWriter;
import dev.contacts.internal.export.Columns.Spread;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.transfer.CsvFormat;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of CSV: a fact or a contact on each line. */
final class CsvFile extends ExportWriter {

    private final CsvWriter csv;
    private List<Spread> spreads = List.of();

    CsvFile(OutputStream out, CsvFormat format) {
        this.csv = new CsvWriter(out, format);
    }

    @Override
    boolean wantsColumns() {
        return true;
    }

    @Override
    void columns(Columns columns) {
        spreads = columns.spreads();
        csv.line(new ArrayList<@Nullable String>(columns.header()));
    }

    @Override
    void row(List<? extends @Nullable FieldValue> fixed, List<Attributes> values) {
        List<@Nullable String> cells = new ArrayList<>();
        for (FieldValue value : fixed) {
            cells.add(value == null || isNothing(value) ? null : value.print());
        }
        for (int i = 0; i < spreads.size(); i++) {
            Attributes of = values.get(i);
            if (spreads.get(i) instanceof Spread.Flat flat) {
                addFlat(cells, flat.names(), of);
            } else {
                cells.add(of.isEmpty() ? null : JsonForm.text(of));
            }
        }
        csv.line(cells);
    }

    /** A column says by being there that there is nothing; a cell need not. */
    private static boolean isNothing(FieldValue value) {
        return value instanceof TextListValue list && list.value().isEmpty();
    }

    private static void addFlat(List<@Nullable String> cells, List<FieldName> names, Attributes values) {
        int there = 0;
        for (FieldName name : names) {
            FieldValue value = values.isEmpty() ? null : values.get(name).orElse(null);
            cells.add(value == null ? null : value.print());
            there += value == null ? 0 : 1;
        }
        if (there < values.size()) {
            throw new UnexpectedFieldException();
        }
    }

    @Override
    void begin(Subject subject) {
        csv.line("section", "item", "name", "value");
    }

    @Override
    void item(Item item) {
        String section = item.section().label();
        String key = item.key().isEmpty() ? null : item.key();
        for (Item.Fact fact : item.facts()) {
            csv.line(section, key, item.path(fact), fact.value().print());
        }
        count(section);
    }

    @Override
    void endContact() {
        super.endContact();
        csv.endContact();
    }

    @Override
    void end() {
        csv.flush();
    }

    @Override
    long lines() {
        return Math.max(0, csv.lines() - 1);
    }
}
