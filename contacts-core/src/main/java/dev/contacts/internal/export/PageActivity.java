package dev.contacts.internal.export;

import dev.contacts.internal.export.Item.Fact;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.TextValue;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An activity on a page, with a bar and an icon as in rule 002-37: campaigns green with the name of the channel, orders red with a shopping bag,
 * events brown with a flag; system events grey.
 */
final class PageActivity {

    private static final Set<String> SHOWN_APART =
            Set.of("at", "category", "name", "status", "channel", "amount", "currency", "origin");

    private static final String FLAG = svg("M5 21V4h11l-2 4 2 4H7v9z");
    private static final String BAG = svg("M8 8V7a4 4 0 0 1 8 0v1h3l1 13H4L5 8zm2 0h4V7a2 2 0 0 0-4 0z");
    private static final String GEAR = svg(
            "M10 2h4l.5 3 2.5 1.5 2.900-1 2 3.400L19.500 11v2l2.400 2.100-2 3.400-2.900-1L14.500 19l-.5 3h-4l-.5-3L7 17.500l-2.900 1-2-3.400L4.500"
                    + " 13v-2L2.100 8.900l2-3.400 2.900 1L9.500 5zm2 6a4 4 0 1 0 0 8 4 4 0 0 0 0-8z");

    private final Markup page;
    private final Consumer<FieldValue> values;

    PageActivity(Markup page, Consumer<FieldValue> values) {
        this.page = page;
        this.values = values;
    }

    void write(Item item) {
        String category = text(item, "category");
        page.raw("<li class=\"").raw(kind(category)).raw("\">\n<span class=\"icon\">");
        icon(item, category);
        page.raw("</span>\n<div>\n<h3>").bidi(text(item, "name")).raw("</h3>\n<p class=\"when\">");
        page.bidi(Labels.words(category)).raw(" · ");
        value(item, "at").ifPresent(values);
        String status = text(item, "status");
        if (!status.isEmpty()) {
            page.raw(" · <strong>").bidi(status).raw("</strong>");
        }
        value(item, "amount").ifPresent(amount -> {
            page.raw(" · ");
            values.accept(amount);
            page.raw(" ").text(text(item, "currency"));
        });
        page.raw(" <small>").text(PageFile.by(text(item, "origin"))).raw("</small></p>\n");
        details(item);
        page.raw("</div>\n</li>\n");
    }

    private void icon(Item item, String category) {
        switch (category) {
            case "CAMPAIGN" -> page.text(Labels.words(text(item, "channel")));
            case "ORDER" -> page.raw(BAG);
            case "SYSTEM" -> page.raw(GEAR);
            default -> page.raw(FLAG);
        }
    }

    private static String kind(String category) {
        return switch (category) {
            case "CAMPAIGN" -> "campaign";
            case "ORDER" -> "order";
            case "SYSTEM" -> "system";
            default -> "event";
        };
    }

    private void details(Item item) {
        page.raw("<dl>\n");
        for (Fact fact : item.facts()) {
            if (!fact.group().isEmpty() || !SHOWN_APART.contains(fact.name())) {
                page.raw("<div><dt>").bidi(Labels.of(fact)).raw("</dt><dd>");
                values.accept(Labels.readable(item, fact));
                page.raw("</dd></div>\n");
            }
        }
        page.raw("</dl>\n");
    }

    private static String text(Item item, String name) {
        return value(item, name)
                .filter(TextValue.class::isInstance)
                .map(FieldValue::print)
                .orElse("");
    }

    private static Optional<FieldValue> value(Item item, String name) {
        return item.facts().stream()
                .filter(fact -> fact.group().isEmpty() && fact.name().equals(name))
                .findFirst()
                .map(Fact::value);
    }

    private static String svg(String path) {
        return "<svg viewBox=\"0 0 24 24\" width=\"20\" height=\"20\" aria-hidden=\"true\" focusable=\"false\"><path fill=\"currentColor\""
                + " fill-rule=\"evenodd\" d=\"" + path + "\"/></svg>";
    }
}
