package dev.contacts.tck.differential;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the methods promise: every kind of outcome that one thread can bring about, and hence must. */
final class Promises {

    private static final String REFUSED = "IllegalArgumentException";
    private static final String BAD_RULE = "InvalidSegmentRuleException";
    private static final SortedMap<String, List<String>> ALL = table();

    private Promises() {}

    static SortedMap<String, List<String>> all() {
        return ALL;
    }

    /** What may come about too, but need not: only contacts that the SPI put into a list that nobody made have no schema. */
    static boolean tolerates(String operation, String outcome) {
        return outcome.equals("SchemaNotFoundException")
                || (operation.startsWith("Imports.csv(") && ofImports().contains(outcome));
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
        putFacades(table);
        return table;
    }

    private static void putFacades(SortedMap<String, List<String>> table) {
        String noContact = "ContactNotFoundException";
        String taken = "DuplicateIdentifierException";
        String noGroup = "GroupNotFoundException";
        String many = "IdentifierCardinalityException";
        String lastOne = "LastIdentifierException";
        String invalid = "ValidationException";
        table.put(
                "Contacts.create(NewContact)",
                List.of("done", taken, lastOne, many, invalid, "SchemaNotFoundException"));
        table.put("Contacts.find(Identifier)", List.of("found", "nothing", "AmbiguousIdentifierException"));
        table.put("Contacts.find(ContactId)", List.of("found", "nothing"));
        table.put("Contacts.findAll(Identifier)", List.of("some", "none"));
        table.put("Contacts.get(ContactId)", List.of("done", noContact));
        table.put(
                "Contacts.update(ContactId, UnaryOperator)", List.of("done", noContact, taken, lastOne, many, invalid));
        table.put(
                "Contacts.update(Contact, UnaryOperator)",
                List.of("done", noContact, taken, lastOne, many, invalid, "ConcurrentUpdateException"));
        table.put("Contacts.list(PageRequest)", List.of("some and more", "some", "none"));
        table.put("Contacts.list(ContactQuery, PageRequest)", List.of("some and more", "some", "none", BAD_RULE));
        table.put("Groups.create(String)", List.of("done", "GroupNameTakenException", "InvalidValueException"));
        table.put("Groups.find(String)", List.of("found", "nothing"));
        table.put("Groups.list()", List.of("some", "none"));
        table.put("Groups.archive(GroupId)", List.of("done", noGroup));
        for (String add : List.of("Groups.add(GroupId, ContactId)", "Groups.add(GroupId, ContactId, UnaryOperator)")) {
            table.put(add, List.of("done", noGroup, "GroupArchivedException", noContact));
        }
        table.put("Groups.edit(GroupId, ContactId, UnaryOperator)", List.of("done", "NotAMemberException"));
        table.put("Groups.remove(GroupId, ContactId)", List.of("true", "false"));
        table.put("Groups.memberships(ContactId)", List.of("some", "none"));
        table.put("Groups.members(GroupId, PageRequest)", List.of("some", "none"));
        table.put("Schemas.create(ProfileSchema)", List.of("done", "SchemaNameTakenException"));
        table.put("Schemas.find(String)", List.of("found", "nothing", "InvalidValueException"));
        table.put("Schemas.list()", List.of("some", "none"));
        table.put(
                "Schemas.addField(String, FieldDefinition)",
                List.of("done", "SchemaNotFoundException", "InvalidValueException"));
        table.put("Segments.parse(String)", List.of("done", BAD_RULE));
        table.put("Segments.count(SegmentRule)", List.of("some", "none", BAD_RULE));
        table.put("Segments.members(SegmentRule, PageRequest)", List.of("some and more", "some", "none", BAD_RULE));
        table.put(
                "Segments.explain(SegmentRule, ContactId)", List.of("matches", "does not match", noContact, BAD_RULE));
        putTransfers(table, noContact);
        table.put("Privacy.anonymize(ContactId)", List.of("done", noContact));
        table.put("Privacy.prepareDeletion(Collection)", List.of("done", noContact));
        table.put("Privacy.receipts()", List.of("some", "none"));
        table.put(
                "DeletionPlan.confirm()",
                List.of("done", noContact, "ConcurrentUpdateException", "ConfirmationRefusedException"));
    }

    private static void putTransfers(SortedMap<String, List<String>> table, String noContact) {
        for (String source : List.of("csv(Path)", "csv(InputStream)", "csv(Reader)")) {
            table.put("Imports." + source, List.of("inserted", "rejected", "ImportRefusedException"));
        }
        table.put("Imports.text(String)", ofImports());
        table.put("Imports.find(ImportId)", List.of("found", "nothing"));
        table.put("Imports.rejected(ImportId, long, int)", List.of("some", "none", REFUSED));
        table.put("Exports.contact(ContactId)", List.of("done", noContact, "ExportFailedException"));
        table.put("Exports.segment(SegmentRule)", List.of("done", "ExportFailedException", BAD_RULE));
        table.put("Exports.contacts(ContactQuery)", List.of("done", "ExportFailedException", BAD_RULE));
    }

    private static List<String> ofImports() {
        return List.of(
                "inserted",
                "updated",
                "unchanged",
                "rejected",
                "no rows",
                "list made",
                "ImportRefusedException",
                "ImportStoppedException");
    }
}
