package dev.contacts.examples;

import dev.contacts.contact.Contact;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.segment.SegmentRule;
import java.util.stream.Stream;

/**
 * The segment that is counted and exported.
 *
 * @param rule who belongs to it
 */
record Segment(SegmentRule rule) {

    private static final String OF_THE_SAMPLE = "tier = 'gold' and score >= 500 and not (country = 'Sweden')";

    /** The user's segment, the sample's, or one that the contact belongs to. */
    static Segment of(Options options, InputFile file, Contact contact) {
        if (options.segment().isPresent()) {
            return new Segment(options.segment().get());
        }
        return new Segment(file.isSample() ? SegmentRule.parse(OF_THE_SAMPLE) : like(contact));
    }

    /** Everybody with the same value as this contact in a field that many share. */
    private static SegmentRule like(Contact contact) {
        Stream<FieldName> shared = Stream.of("country", "city", "language").map(FieldName::of);
        return Stream.concat(shared, contact.attributes().names().stream())
                .flatMap(field -> contact.value(field).stream()
                        .filter(Segment::isShortText)
                        .map(value -> SegmentRule.field(field.value()).is(value)))
                .findFirst()
                .orElse(SegmentRule.field("last_name").exists());
    }

    private static boolean isShortText(FieldValue value) {
        return value instanceof TextValue text && text.value().length() <= 40;
    }
}
