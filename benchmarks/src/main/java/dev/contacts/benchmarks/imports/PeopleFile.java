package dev.contacts.benchmarks.imports;

import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.ProfileSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** A file of people with two identifiers and eight fields, one of which is indexed; the same in every run. */
final class PeopleFile {

    static final String LIST = "customers";

    private static final String[] TIERS = {"gold", "silver", "silver", "bronze", "bronze", "bronze"};
    private static final String[] CITIES = {"Berlin", "Madrid", "Paris", "Rome", "Vienna", "Oslo", "Porto", "Ghent"};

    private PeopleFile() {}

    static ProfileSchema schema() {
        return ProfileSchema.builder(LIST)
                .field(FieldDefinition.text("tier").asIndexed())
                .field(FieldDefinition.number("score"))
                .field(FieldDefinition.text("company"))
                .field(FieldDefinition.of("born", FieldType.DATE))
                .field(FieldDefinition.text("shop"))
                .build();
    }

    /** Writes so many people. */
    static void write(Path file, int people) throws IOException {
        Random random = new Random(42);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("email,mobile_number,first_name,last_name,language,tier,score,company,born,shop\n");
            for (int n = 0; n < people; n++) {
                String city = CITIES[random.nextInt(CITIES.length)];
                out.write("person" + n + "@example.com,+4915" + (100_000_000 + n) + ",First" + n % 1_000 + ",Last"
                        + n % 10_000 + ",de," + TIERS[random.nextInt(TIERS.length)] + "," + random.nextInt(1_000)
                        + ",\"Company " + random.nextInt(10_000) + ", Inc.\","
                        + LocalDate.ofEpochDay(random.nextInt(20_000)) + "," + city + "\n");
            }
        }
    }
}
