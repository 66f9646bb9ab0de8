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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of CSV: a fact or a contact on each line. */
final class CsvFile extends ExportWriter {

    private final CsvWriter csv;
    private final List<@Nullable Map<FieldName, Integer>> places =
            new ArrayList<>(); // of each spread; null if it is one column
    private int width;

    CsvFile(OutputStream out, CsvFormat format) {
        this.csv = new CsvWriter(out, format);
    }

    @Override
    boolean wantsColumns() {
        return true;
    }

    @Override
    void columns(Columns columns) {
        List<@Nullable String> header = new ArrayList<>(columns.header());
        width = header.size();
        for (Spread spread : columns.spreads()) {
            places.add(spread instanceof Spread.Flat flat ? placesOf(flat.names()) : null);
        }
        csv.line(header);
    }

    private static Map<FieldName, Integer> placesOf(List<FieldName> names) {
        Map<FieldName, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        return places;
    }

    @Override
    void row(List<? extends @Nullable FieldValue> fixed, List<Attributes> values) {
        List<@Nullable String> cells = new ArrayList<>(width);
        for (FieldValue value : fixed) {
            cells.add(value == null || isNothing(value) ? null : value.print());
        }
        for (int i = 0; i < places.size(); i++) {
            Attributes of = values.get(i);
            Map<FieldName, Integer> flat = places.get(i);
            if (flat != null) {
                addFlat(cells, flat, of);
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

    private static void addFlat(List<@Nullable String> cells, Map<FieldName, Integer> places, Attributes values) {
        int first = cells.size();
        for (int i = 0; i < places.size(); i++) {
            cells.add(null);
        }
        values.forEach((name, value) -> {
            Integer place = places.get(name);
            if (place == null) {
                throw new UnexpectedFieldException();
            }
            cells.set(first + place, value.print());
        });
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
