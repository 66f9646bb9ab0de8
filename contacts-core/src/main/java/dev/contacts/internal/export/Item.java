package dev.contacts.internal.export;

import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.BooleanValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.transfer.ExportSection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One thing that is known of a contact, with all its facts in order. For one thread, until it is written. */
final class Item {

    private final ExportSection section;
    private final String key;
    private final List<Fact> facts = new ArrayList<>();

    private Item(ExportSection section, String key) {
        this.section = section;
        this.key = key;
    }

    /** An item that its section has once. */
    static Item of(ExportSection section) {
        return new Item(section, "");
    }

    /** One of several items of a section. */
    static Item of(ExportSection section, String key) {
        return new Item(section, key);
    }

    Item text(String name, String value) {
        return put("", name, new TextValue(value));
    }

    /** The text, unless it is empty. */
    Item optional(String name, String value) {
        return value.isEmpty() ? this : text(name, value);
    }

    Item texts(String name, List<String> values) {
        return values.isEmpty() ? this : put("", name, new TextListValue(values));
    }

    /** The text of something within the item, unless it is empty. */
    Item text(String group, String name, String value) {
        return value.isEmpty() ? this : put(group, name, new TextValue(value));
    }

    /** A truth about something within the item. */
    Item truth(String group, String name, boolean value) {
        return put(group, name, new BooleanValue(value));
    }

    Item number(String name, long value) {
        return put("", name, NumberValue.of(value));
    }

    Item truth(String name, boolean value) {
        return put("", name, new BooleanValue(value));
    }

    Item at(String name, Instant value) {
        return put("", name, new InstantValue(value));
    }

    /** The values, under a word of their own. */
    Item all(String group, Attributes values) {
        values.forEach((name, value) -> put(group, name.value(), value));
        return this;
    }

    Item put(String group, String name, FieldValue value) {
        facts.add(new Fact(group, name, value));
        return this;
    }

    ExportSection section() {
        return section;
    }

    /** Which of the items of its section; empty if there is one. */
    String key() {
        return key;
    }

    List<Fact> facts() {
        return facts;
    }

    /**
     * One fact of an item.
     *
     * @param group what it belongs to within the item; empty for most
     * @param name its name
     * @param value its value
     */
    record Fact(String group, String name, FieldValue value) {}

    /** The name of a fact in a line of its own, where the host's own names need no word before them. */
    String path(Fact fact) {
        boolean bare = fact.group().isEmpty() || section == ExportSection.RELATED_DATA;
        return bare ? fact.name() : fact.group() + ":" + fact.name();
    }
}
