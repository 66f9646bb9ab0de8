package dev.contacts.tck.differential;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the methods promise: every kind of outcome that one thread can bring about, and hence must. */
final class Promises {

    private static final String REFUSED = "IllegalArgumentException";
    private static final SortedMap<String, List<String>> ALL = table();

    private Promises() {}

    static SortedMap<String, List<String>> all() {
        return ALL;
    }

    private static SortedMap<String, List<String>> table() {
        SortedMap<String, List<String>> table = new TreeMap<>();
        table.put("ContactStore.inTransaction(Workspace, Function)", List.of("committed", "given up", "RolledBack"));
        table.put("ContactRecords.insert(Collection)", List.of("all written", "reported Taken", REFUSED));
        table.put(
                "ContactRecords.update(Collection)",
                List.of("all written", "reported Taken", "reported Stale", "reported Missing", REFUSED));
        table.put(
                "ContactRecords.delete(Collection)",
                List.of("all written", "reported Stale", "reported Missing", REFUSED));
        table.put("ContactRecords.find(Collection)", List.of("some", "none"));
        table.put("ContactRecords.findByIdentifier(Collection)", List.of("some", "none"));
        table.put("ContactRecords.select(ContactQuery, Instant, ContactId, int)", List.of("some", "none", REFUSED));
        table.put("ContactRecords.count(ContactQuery, Instant)", List.of("some", "none"));
        table.put("GroupRecords.insert(Group)", List.of("true", "false", REFUSED));
        table.put("GroupRecords.update(Group)", List.of("true", "false"));
        table.put("GroupRecords.find(Collection)", List.of("some", "none"));
        table.put("GroupRecords.findByName(String)", List.of("found", "nothing"));
        table.put("GroupRecords.list()", List.of("some", "none"));
        table.put("MembershipRecords.put(Collection)", List.of("done", "ContactNotFoundException"));
        table.put("MembershipRecords.toChange(ContactId)", List.of("some", "none"));
        table.put("MembershipRecords.remove(GroupId, Collection)", List.of("some", "none"));
        table.put("MembershipRecords.ofContacts(Collection)", List.of("some", "none"));
        table.put("MembershipRecords.ofGroup(GroupId, ContactId, int)", List.of("some", "none", REFUSED));
        table.put("SchemaRecords.insert(ProfileSchema)", List.of("true", "false", REFUSED));
        table.put("SchemaRecords.update(ProfileSchema)", List.of("true", "false"));
        table.put("SchemaRecords.find(SchemaName)", List.of("found", "nothing"));
        table.put("SchemaRecords.list()", List.of("some", "none"));
        table.put("ImportRecords.save(ImportSession)", List.of("done"));
        table.put("ImportRecords.find(ImportId)", List.of("found", "nothing"));
        table.put("ImportRecords.addRejected(ImportId, Collection)", List.of("done", REFUSED));
        table.put("ImportRecords.rejected(ImportId, long, int)", List.of("some", "none", REFUSED));
        table.put("PrivacyRecords.add(AnonymizedRecord, AnonymizationReceipt)", List.of("done", REFUSED));
        table.put("PrivacyRecords.find(UUID)", List.of("found", "nothing"));
        table.put("PrivacyRecords.receipts()", List.of("some", "none"));
        return table;
    }
}
