package dev.contacts.jdbc;

import dev.contacts.Contacts;
import dev.contacts.segment.SegmentRule;

/** The program of a JVM that anonymizes a segment and tells of each contact until it is killed. */
final class BulkWorker {

    private BulkWorker() {}

    /** Arguments: JDBC address, user, rule. */
    public static void main(String[] arguments) {
        Contacts contacts = Contacts.over(JdbcContactStore.builder(CrashWorker.dataSource(arguments[0], arguments[1]))
                .schemaMode(SchemaMode.NONE)
                .build());
        contacts.privacy().anonymizeAll(SegmentRule.parse(arguments[2]), receipt -> {
            System.out.println(receipt.id() + " " + receipt.opening().value());
            System.out.flush();
        });
        System.out.println("done");
    }
}
