package dev.contacts.internal.export;

import dev.contacts.contact.Contact;
import dev.contacts.contact.PersonalisationContext;
import dev.contacts.internal.export.Item.Fact;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.BooleanValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.transfer.ExportSection;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page about one contact: its profile on the left, what it did on the right. Needs no script and fetches nothing; whatever comes from the
 * contact is text, never markup.
 */
final class PageFile extends ExportWriter {

    private static final Set<ExportSection> WITHOUT_TITLES =
            Set.of(ExportSection.CONTACT, ExportSection.IDENTIFIERS, ExportSection.ATTRIBUTES);

    private final Markup page;
    private @Nullable PersonalisationContext reader;
    private @Nullable ExportSection open;
    private boolean showsEvents;

    PageFile(OutputStream out) {
        this.page = new Markup(out, this::failed);
    }

    @Override
    boolean wantsColumns() {
        return false;
    }

    @Override
    boolean isForReading() {
        return true;
    }

    @Override
    void columns(Columns columns) {
        throw new IllegalStateException("a page shows one contact");
    }

    @Override
    void row(List<? extends @Nullable FieldValue> fixed, List<Attributes> spreads) {
        throw new IllegalStateException("a page shows one contact");
    }

    @Override
    void begin(Subject subject) {
        Contact contact = subject.contact();
        PersonalisationContext as = PersonalisationContext.of(contact, ZoneOffset.UTC, Locale.ENGLISH);
        reader = as;
        showsEvents = subject.sections().contains(ExportSection.EVENTS);
        String name = contact.displayName();
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri"
                                + " 'none'; form-action 'none'\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw(
                        "<meta name=\"robots\" content=\"noindex\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
                .text(name)
                .raw(" – contact profile</title>\n<style>\n")
                .raw(Markup.STYLE)
                .raw("</style>\n</head>\n<body>\n<header>\n<h1>")
                .bidi(name)
                .raw("</h1>\n<p>Everything that is kept about this contact, as of ");
        value(new InstantValue(subject.now()));
        page.raw(". Times are those of ")
                .text(zone(as.zone()))
                .raw(".</p>\n</header>\n<main>\n<div class=\"profile\">\n");
    }

    private static String zone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    @Override
    void item(Item item) {
        count(item.section().label());
        if (open != item.section()) {
            enter(item.section());
        }
        if (item.section() == ExportSection.EVENTS) {
            new PageActivity(page, this::value).write(item);
            return;
        }
        boolean titled = !WITHOUT_TITLES.contains(item.section());
        if (titled) {
            page.raw("<h3>").bidi(Labels.title(item)).raw("</h3>\n");
        }
        page.raw("<dl>\n");
        for (Fact fact : item.facts()) {
            if (!fact.group().equals("origin")) {
                write(item, fact);
            }
        }
        page.raw("</dl>\n");
    }

    private void write(Item item, Fact fact) {
        page.raw("<div><dt>").bidi(Labels.of(fact)).raw("</dt><dd>");
        value(Labels.readable(item, fact));
        origin(item, fact).ifPresent(origin -> page.raw(" <small>").text(origin).raw("</small>"));
        page.raw("</dd></div>\n");
    }

    private static Optional<String> origin(Item item, Fact fact) {
        return item.section() != ExportSection.ATTRIBUTES
                ? Optional.empty()
                : item.facts().stream()
                        .filter(other ->
                                other.group().equals("origin") && other.name().equals(fact.name()))
                        .findFirst()
                        .map(other -> by(other.value().print()));
    }

    /** By which way a value came in. */
    static String by(String origin) {
        return "by " + (origin.equals("API") ? origin : Labels.words(origin).toLowerCase(Locale.ROOT));
    }

    private void enter(ExportSection section) {
        leave();
        if (section == ExportSection.EVENTS) {
            page.raw(
                    "</div>\n<div class=\"activity\">\n<section aria-labelledby=\"events\">\n<h2 id=\"events\">Activity</h2>\n<ol>\n");
        } else {
            page.raw("<section aria-labelledby=\"")
                    .raw(section.label())
                    .raw("\">\n<h2 id=\"")
                    .raw(section.label())
                    .raw("\">")
                    .raw(Labels.words(section.name()))
                    .raw("</h2>\n");
        }
        open = section;
    }

    private void leave() {
        if (open == ExportSection.EVENTS) {
            page.raw("</ol>\n</section>\n");
        } else if (open != null) {
            page.raw("</section>\n");
        }
    }

    private void value(FieldValue value) {
        PersonalisationContext as = reader;
        if (as == null) {
            throw new IllegalStateException("a page begins with its contact");
        }
        if (value instanceof InstantValue instant) {
            page.raw("<time datetime=\"")
                    .text(instant.print())
                    .raw("\" lang=\"")
                    .text(as.language().toLanguageTag())
                    .raw("\">")
                    .text(as.render(instant.value()))
                    .raw("</time>");
        } else if (value instanceof BooleanValue truth) {
            page.raw(truth.value() ? "yes" : "no");
        } else if (value instanceof TextListValue texts) {
            page.raw("<ul>");
            texts.value().forEach(text -> page.raw("<li>").bidi(text).raw("</li>"));
            page.raw("</ul>");
        } else if (value instanceof TextValue text) {
            if (text.value().isEmpty()) {
                page.raw("<em>empty</em>");
            } else {
                page.bidi(text.value());
            }
        } else {
            page.raw("<span lang=\"")
                    .text(as.language().toLanguageTag())
                    .raw("\">")
                    .text(as.render(value))
                    .raw("</span>");
        }
    }

    @Override
    void end() {
        if (showsEvents && open != ExportSection.EVENTS) {
            leave();
            open = null;
            page.raw("""
                    </div>
                    <div class="activity">
                    <section aria-labelledby="events">
                    <h2 id="events">Activity</h2>
                    <p>There is none.</p>
                    </section>
                    """);
        } else {
            leave();
        }
        page.raw("</div>\n</main>\n</body>\n</html>\n").flush();
    }

    @Override
    long lines() {
        return 0;
    }
}
