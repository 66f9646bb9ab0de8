package dev.contacts.benchmarks.imports;

import dev.contacts.Contacts;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.Importer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** A file of people with two identifiers and eight fields, of which one is indexed. */
final class People {

    /** Reads the next rows, as a host with two cores would have it. */
    private static final Executor AHEAD = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "reads ahead");
        thread.setDaemon(true);
        return thread;
    });

    static final int IDENTIFIERS = 2;

    private static final List<String> CITIES = List.of("Berlin", "Madrid", "Paris", "Rome", "Vienna", "Oslo", "Porto");
    private static final String LIST = "customers";

    private People() {}

    /** Writes so many rows. */
    static Path write(Path file, int rows) throws IOException {
        Random random = new Random(rows);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("email,contact_key,first_name,last_name,city,tier,score,company,born,remark\n");
            for (int n = 0; n < rows; n++) {
                out.write("person" + n + "@example.com,key-" + n + ",First" + n % 1_000 + ",Last" + n % 10_000 + ","
                        + CITIES.get(random.nextInt(CITIES.size())) + ",tier" + random.nextInt(5) + ","
                        + random.nextInt(1_000) + ",\"Company " + random.nextInt(10_000) + ", Ltd\",19"
                        + (10 + random.nextInt(90)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10)
                        + ",met at fair no. " + random.nextInt(100) + "\n");
            }
        }
        return file;
    }

    /** Makes the list. */
    static void define(Contacts contacts) {
        contacts.schemas()
                .create(ProfileSchema.builder(LIST)
                        .field(FieldDefinition.text("tier"))
                        .field(FieldDefinition.number("score").asIndexed())
                        .field(FieldDefinition.text("company"))
                        .field(FieldDefinition.of("born", FieldType.DATE))
                        .field(FieldDefinition.text("remark"))
                        .build());
    }

    static Importer importer(Contacts contacts, Path file) {
        return contacts.imports()
                .csv(file)
                .into(LIST)
                .mode(ImportMode.APPEND_OR_UPDATE)
                .executor(AHEAD);
    }
}
