package dev.contacts.tck.differential;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the methods promise: every kind of outcome that one thread can bring about, and hence must. */
final class Promises {

    private static final String REFUSED = "IllegalArgumentException";
    private static final String CHANGE = "Schemas.change(String, SchemaChange)";
    private static final String CHANGE_REFUSED = "SchemaChangeRefusedException";
    private static final String NO_LIST = "SchemaNotFoundException";
    private static final String VIRTUAL = "VirtualSchemaException";
    private static final String BAD_RULE = "InvalidSegmentRuleException";
    private static final SortedMap<String, List<String>> ALL = table();

    private Promises() {}

    static SortedMap<String, List<String>> all() {
        return ALL;
    }

    /** What need not come about, since it hangs on contacts as only the SPI makes them, or on what only groups know. */
    static boolean tolerates(String operation, String outcome) {
        return outcome.equals(NO_LIST)
                || (operation.startsWith("Messaging.resend(") && outcome.equals(BAD_RULE))
                || (operation.startsWith("Contacts.update(")
                        && outcome.equals("MemberAttributeNotEditableHereException"))
                || (operation.startsWith("Contacts.move(") && outcome.equals("IdentifierCardinalityException"))
                || ((operation.startsWith("Schemas.preview(") || operation.startsWith("Schemas.addField("))
                        && ALL.getOrDefault(CHANGE, List.of()).contains(outcome))
                || (operation.startsWith("Imports.forgetUndo(") && outcome.equals("UndoRefusedException"))
                || ((operation.startsWith("Imports.csv(") || operation.startsWith("Imports.feed("))
                        && ofImports().contains(outcome));
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
        table.put("ActivityRecords.append(Collection)", List.of("added", "known", "none", "ContactNotFoundException"));
        table.put("ActivityRecords.find(ActivityId)", List.of("found", "nothing"));
        table.put(
                "ActivityRecords.select(ContactId, ActivityQuery, Instant, ActivityPosition, int)",
                List.of("some", "none", REFUSED));
        table.put("ActivityRecords.totals(Collection, ActivityQuery, Instant)", List.of("some", "none"));
        table.put("NoteRecords.add(Note, int)", List.of("true", "false", "ContactNotFoundException", REFUSED));
        table.put("NoteRecords.remove(ContactId, NoteId)", List.of("true", "false"));
        table.put("NoteRecords.ofContacts(Collection)", List.of("some", "none"));
        table.put("PrivacyRecords.addPieces(Collection)", List.of("done", REFUSED));
        table.put("GroupRecords.insert(Group)", List.of("true", "false", REFUSED));
        table.put("GroupRecords.update(Group)", List.of("true", "false", "GroupNotFoundException"));
        table.put("GroupRecords.delete(GroupId)", List.of("true", "false"));
        table.put("GroupRecords.find(Collection)", List.of("some", "none"));
        table.put("GroupRecords.toChange(Collection)", List.of("some", "none"));
        table.put("GroupRecords.findByName(NameKey)", List.of("found", "nothing"));
        table.put("GroupRecords.list()", List.of("some", "none"));
        table.put(
                "MembershipRecords.put(Collection)",
                List.of("done", "ContactNotFoundException", "GroupNotFoundException"));
        table.put(
                "MembershipRecords.add(Collection)",
                List.of("some", "none", "ContactNotFoundException", "GroupNotFoundException"));
        table.put("MembershipRecords.toChange(Collection)", List.of("some", "none"));
        table.put("MembershipRecords.remove(GroupId, Collection)", List.of("some", "none"));
        table.put("MembershipRecords.ofContacts(Collection)", List.of("some", "none"));
        table.put("MembershipRecords.ofGroup(GroupId, ContactId, int)", List.of("some", "none", REFUSED));
        table.put("SchemaRecords.insert(ProfileSchema)", List.of("true", "false", REFUSED));
        table.put("SchemaRecords.update(ProfileSchema)", List.of("true", "false"));
        table.put("SchemaRecords.delete(ProfileSchema)", List.of("true", "false"));
        table.put("SchemaRecords.toWriteBy(SchemaName)", List.of("found", "nothing"));
        table.put("SchemaRecords.find(SchemaName)", List.of("found", "nothing"));
        table.put("SchemaRecords.list()", List.of("some", "none"));
        table.put("ImportRecords.insert(ImportSession)", List.of("true", "false", REFUSED));
        table.put("ImportRecords.update(ImportSession, ImportSession)", List.of("true", "false", REFUSED));
        table.put("ImportRecords.addPart(ImportId, ImportPart)", List.of("done", REFUSED));
        table.put("ImportRecords.parts(ImportId, long, int)", List.of("some", "none", REFUSED));
        table.put("ImportRecords.find(ImportId)", List.of("found", "nothing"));
        table.put("ImportRecords.addRejected(ImportId, Collection)", List.of("done", REFUSED));
        table.put("ImportRecords.rejected(ImportId, long, int)", List.of("some", "none", REFUSED));
        table.put(
                "ImportJournalRecords.put(ImportId, Collection)", List.of("done", "ContactNotFoundException", REFUSED));
        table.put("ImportJournalRecords.find(ImportId, Collection)", List.of("some", "none"));
        table.put("ImportJournalRecords.page(ImportId, ContactId, int)", List.of("some", "none", REFUSED));
        table.put("ImportJournalRecords.remove(ImportId, Collection)", List.of("some", "none"));
        table.put("ImportJournalRecords.renumber(Collection)", List.of("some", "none", REFUSED));
        table.put("ImportJournalRecords.clear(ImportId)", List.of("some", "none"));
        table.put("ExportRecords.insert(ExportJob)", List.of("true", "false", "ContactNotFoundException", REFUSED));
        table.put("ExportRecords.update(ExportJob, ExportJob)", List.of("true", "false", REFUSED));
        table.put("ExportRecords.find(ExportId)", List.of("found", "nothing"));
        table.put("ExportRecords.list(Set, ExportId, int)", List.of("some", "none", REFUSED));
        table.put("ExportRecords.ofContacts(Collection)", List.of("some", "none"));
        table.put("ExportRecords.remove(ExportId)", List.of("true", "false"));
        table.put("PrivacyRecords.add(AnonymizedRecord, AnonymizationReceipt)", List.of("done", REFUSED));
        table.put("PrivacyRecords.find(UUID)", List.of("found", "nothing"));
        table.put("PrivacyRecords.receipts()", List.of("some", "none"));
        table.put("PrivacyRecords.lastReceipt()", List.of("found", "nothing"));
        table.put("PrivacyRecords.addCounts(Collection)", List.of("done", REFUSED));
        table.put("PrivacyRecords.counts()", List.of("some", "none"));
        putSegmentRecords(table);
        putConsentRecords(table);
        putFacades(table);
        return table;
    }

    private static void putSegmentRecords(SortedMap<String, List<String>> table) {
        String noSegment = "SegmentNotFoundException";
        table.put("SegmentRecords.insert(Segment)", List.of("true", "false", REFUSED));
        table.put("SegmentRecords.update(Segment)", List.of("true", "false", noSegment));
        table.put("SegmentRecords.delete(SegmentId)", List.of("true", "false"));
        table.put("SegmentRecords.find(Collection)", List.of("some", "none"));
        table.put("SegmentRecords.toChange(Collection)", List.of("some", "none"));
        table.put("SegmentRecords.findByName(NameKey)", List.of("found", "nothing"));
        table.put("SegmentRecords.list()", List.of("some", "none"));
        table.put(
                "SegmentMemberRecords.add(Collection)", List.of("some", "none", "ContactNotFoundException", noSegment));
        table.put("SegmentMemberRecords.remove(Collection)", List.of("some", "none"));
        table.put("SegmentMemberRecords.ofContacts(Collection)", List.of("some", "none"));
        table.put(
                "SegmentMemberRecords.members(SegmentId, TestContacts, ContactId, int)",
                List.of("some", "none", REFUSED));
        table.put("SegmentMemberRecords.count(SegmentId, TestContacts)", List.of("some", "none"));
    }

    private static void putConsentRecords(SortedMap<String, List<String>> table) {
        String noContact = "ContactNotFoundException";
        table.put("ConsentRecords.append(Collection)", List.of("done", noContact));
        table.put("ConsentRecords.toChange(Collection)", List.of("some", "none"));
        table.put("ConsentRecords.ofContacts(Collection)", List.of("some", "none"));
        table.put("ConsentRecords.keepRefused(Collection)", List.of("done", noContact));
        table.put("ConsentRecords.takeRefused(Collection)", List.of("some", "none"));
        table.put("ConsentRecords.refusedBy(Collection)", List.of("some", "none"));
        table.put("ChannelRecords.put(ChannelRegistration, ContactId)", List.of("found", "nothing", noContact));
        table.put("ChannelRecords.remove(ContactId, ChannelAddress)", List.of("true", "false"));
        table.put("ChannelRecords.find(Collection)", List.of("some", "none"));
        table.put("ChannelRecords.ofContacts(Collection)", List.of("some", "none"));
        table.put("ChannelRecords.putApp(ContactApp)", List.of("done", noContact));
        table.put("ChannelRecords.removeApp(ContactId, String)", List.of("true", "false"));
        table.put("ChannelRecords.apps(Collection)", List.of("some", "none"));
        table.put("BlacklistRecords.add(Collection)", List.of("some", "none"));
        table.put("BlacklistRecords.remove(Collection)", List.of("some", "none"));
        table.put("BlacklistRecords.find(Collection)", List.of("some", "none"));
        table.put("BlacklistRecords.list(BlacklistTarget, int)", List.of("some", "none", REFUSED));
        table.put("BlacklistRecords.suppress(Collection)", List.of("done"));
        table.put("BlacklistRecords.release(Collection)", List.of("some", "none"));
        table.put("BlacklistRecords.suppressed(Collection)", List.of("some", "none"));
    }

    /** The library is given no secret here: what suppresses is refused, and nothing is suppressed. */
    private static void putConsents(SortedMap<String, List<String>> table, String noContact) {
        String notAllowed = "InvalidValueException";
        table.put("Consents.ledger(ContactId)", List.of("done"));
        table.put(
                "Consents.create(NewContact, List)",
                List.of(
                        "done",
                        notAllowed,
                        "ResubscribeNotAllowedException",
                        "DuplicateIdentifierException",
                        "LastIdentifierException",
                        "ValidationException",
                        NO_LIST,
                        VIRTUAL,
                        "IdentifierCardinalityException"));
        table.put("Consents.subscriptions(ContactId)", List.of("some", "none"));
        table.put("Consents.verify(ContactId)", List.of("done"));
        table.put("Consents.proof(ContactId, Channel, Instant)", List.of("done"));
        table.put("Consents.confirms(ConsentProof)", List.of("true", "false"));
        table.put("Consents.status(ContactId)", List.of("some", "none", noContact));
        table.put("Consents.report(ContactId, SubscriptionChange)", List.of("some", noContact, notAllowed));
        table.put(
                "Consents.prepare(ContactId, List)",
                List.of("some", noContact, notAllowed, "ResubscribeNotAllowedException"));
        table.put("Channels.register(ContactId, Channel, String)", List.of("done", noContact, notAllowed));
        table.put("Channels.unregister(ContactId, ChannelAddress)", List.of("true", "false"));
        table.put("Channels.list(ContactId)", List.of("some", "none"));
        table.put("Channels.saveApp(ContactId, AppInstallation)", List.of("done", noContact));
        table.put("Channels.removeApp(ContactId, String)", List.of("true", "false"));
        table.put("Channels.apps(ContactId)", List.of("some", "none"));
        table.put("Blacklist.add(BlacklistTarget, String)", List.of("done", notAllowed));
        table.put("Blacklist.remove(BlacklistTarget, String)", List.of("true", "false", notAllowed));
        table.put("Blacklist.find(ChannelAddress)", List.of("some", "none"));
        table.put("Blacklist.list(BlacklistTarget, int)", List.of("some", "none", REFUSED));
        table.put("Blacklist.suppress(Set)", List.of("NoSecretException"));
        table.put("Blacklist.isSuppressed(ChannelAddress)", List.of("false"));
        table.put("Blacklist.release(ChannelAddress)", List.of("false"));
    }

    private static void putGroups(SortedMap<String, List<String>> table, String noContact) {
        String noGroup = "GroupNotFoundException";
        String asked = "GroupInUseException";
        String taken = "GroupNameTakenException";
        String notAllowed = "InvalidValueException";
        String invalid = "ValidationException";
        String archived = "GroupArchivedException";
        String noMember = "NotAMemberException";
        for (String create : List.of("Groups.create(String)", "Groups.create(String, UnaryOperator)")) {
            table.put(create, List.of("done", taken, notAllowed));
        }
        table.put("Groups.find(String)", List.of("found", "nothing"));
        table.put("Groups.find(GroupId)", List.of("found", "nothing"));
        table.put("Groups.list()", List.of("some", "none"));
        table.put("Groups.update(GroupId, UnaryOperator)", List.of("done", noGroup, taken, notAllowed, asked));
        table.put("Groups.delete(GroupId)", List.of("true", "false", "GroupNotArchivedException", asked));
        for (String add : List.of("Groups.add(GroupId, ContactId)", "Groups.add(GroupId, ContactId, UnaryOperator)")) {
            table.put(add, List.of("done", noGroup, archived, noContact, invalid));
        }
        table.put("Groups.remove(GroupId, ContactId)", List.of("true", "false", noGroup));
        table.put(
                "Memberships.add(Collection, Collection)",
                List.of("some", "none", noGroup, archived, noContact, invalid));
        table.put("Memberships.remove(Collection, Collection)", List.of("some", "none", noGroup));
        table.put("Memberships.unsubscribe(Collection, Collection)", List.of("some", "none", noGroup));
        table.put("Memberships.edit(GroupId, ContactId, UnaryOperator)", List.of("done", noMember, invalid));
        for (String step : List.of("confirm", "approve", "deactivate", "reactivate")) {
            table.put(
                    "Memberships." + step + "(GroupId, ContactId)",
                    List.of("done", noMember, "MembershipTransitionException"));
        }
        table.put("Memberships.of(ContactId)", List.of("some", "none"));
        table.put("Memberships.in(GroupId, PageRequest)", List.of("some", "none", noGroup));
    }

    private static void putSavedSegments(SortedMap<String, List<String>> table, String noContact) {
        String noSegment = "SegmentNotFoundException";
        String taken = "SegmentNameTakenException";
        String notAllowed = "InvalidValueException";
        String dynamic = "DynamicSegmentNotEditableException";
        table.put("SavedSegments.create(String)", List.of("done", taken, notAllowed));
        table.put("SavedSegments.create(String, SegmentRule)", List.of("done", taken, notAllowed, BAD_RULE));
        table.put("SavedSegments.find(String)", List.of("found", "nothing"));
        table.put("SavedSegments.list()", List.of("some", "none"));
        table.put(
                "SavedSegments.update(SegmentId, UnaryOperator)",
                List.of("done", noSegment, taken, notAllowed, BAD_RULE, NO_LIST, VIRTUAL));
        table.put("SavedSegments.delete(SegmentId)", List.of("true", "false"));
        table.put("SavedSegments.add(SegmentId, Collection)", List.of("some", "none", noSegment, dynamic, noContact));
        table.put("SavedSegments.remove(SegmentId, Collection)", List.of("some", "none", noSegment, dynamic));
        table.put("SavedSegments.set(ContactId, Map)", List.of("some", "none", noSegment, dynamic, noContact));
        table.put("Segments.of(ContactId)", List.of("some", "none", noContact));
        table.put("Segments.count(SegmentId)", List.of("some", "none", noSegment));
        table.put("Segments.explain(SegmentId, ContactId)", List.of("member", "no member", noSegment, noContact));
        table.put("Segments.members(SegmentId, PageRequest)", List.of("some and more", "some", "none", noSegment));
    }

    private static void putFacades(SortedMap<String, List<String>> table) {
        String noContact = "ContactNotFoundException";
        String taken = "DuplicateIdentifierException";
        String many = "IdentifierCardinalityException";
        String lastOne = "LastIdentifierException";
        putHistory(table, noContact);
        putConsents(table, noContact);
        String invalid = "ValidationException";
        table.put("Contacts.create(NewContact)", List.of("done", taken, lastOne, many, invalid, NO_LIST, VIRTUAL));
        table.put("Contacts.find(Identifier)", List.of("found", "nothing", "AmbiguousIdentifierException"));
        table.put("Contacts.find(ContactId)", List.of("found", "nothing"));
        table.put("Contacts.findAll(Identifier)", List.of("some", "none"));
        table.put("Contacts.get(ContactId)", List.of("done", noContact));
        table.put(
                "Contacts.update(ContactId, UnaryOperator)",
                List.of("done", noContact, taken, lastOne, many, invalid, VIRTUAL));
        table.put(
                "Contacts.update(Contact, UnaryOperator)",
                List.of("done", noContact, taken, lastOne, many, invalid, "ConcurrentUpdateException", VIRTUAL));
        table.put("Contacts.move(ContactId, String)", List.of("done", noContact, invalid, NO_LIST, VIRTUAL));
        table.put("Contacts.list(PageRequest)", List.of("some and more", "some", "none"));
        table.put(
                "Contacts.list(ContactQuery, PageRequest)",
                List.of("some and more", "some", "none", BAD_RULE, NO_LIST, VIRTUAL));
        table.put("Contacts.count(ContactQuery)", List.of("some", "none", BAD_RULE, NO_LIST, VIRTUAL));
        String virtual = VIRTUAL;
        String inUse = "FieldInUseException";
        table.put(
                "Schemas.create(ProfileSchema)",
                List.of(
                        "done",
                        "SchemaNameTakenException",
                        NO_LIST,
                        virtual,
                        BAD_RULE,
                        inUse,
                        "InvalidValueException"));
        table.put("Schemas.find(String)", List.of("found", "nothing", "InvalidValueException"));
        table.put("Schemas.list()", List.of("some", "none"));
        table.put("Schemas.list(Actor)", List.of("some", "none"));
        table.put("Schemas.query(String)", List.of("done", NO_LIST));
        table.put("Schemas.delete(String)", List.of("done", NO_LIST, "SchemaInUseException"));
        String locked = "LockedFieldException";
        table.put(
                "Schemas.addField(String, FieldDefinition)",
                List.of("done", NO_LIST, "InvalidValueException", virtual, CHANGE_REFUSED));
        table.put(CHANGE, List.of("done", NO_LIST, "InvalidValueException", virtual, CHANGE_REFUSED, inUse, locked));
        for (String preview : List.of(
                "Schemas.preview(String, SchemaChange)", "Schemas.preview(String, SchemaChange, PageRequest)")) {
            table.put(preview, List.of("clean", "refused", NO_LIST, "InvalidValueException"));
        }
        table.put("Segments.parse(String)", List.of("done", BAD_RULE));
        table.put("Segments.count(SegmentRule)", List.of("some", "none", BAD_RULE));
        table.put("Segments.members(SegmentRule, PageRequest)", List.of("some and more", "some", "none", BAD_RULE));
        table.put(
                "Segments.explain(SegmentRule, ContactId)", List.of("matches", "does not match", noContact, BAD_RULE));
        putGroups(table, noContact);
        putSavedSegments(table, noContact);
        putTransfers(table, noContact);
        table.put("Privacy.anonymize(ContactId)", List.of("done", noContact));
        table.put("Privacy.prepareDeletion(Collection)", List.of("done", noContact));
        table.put("Privacy.anonymize(ContactId, AnonymizationPolicy)", List.of("done", noContact));
        table.put("Privacy.anonymizeAll(SegmentRule, Consumer)", List.of("some", "none", BAD_RULE));
        table.put("Privacy.erasureReplay(Collection)", List.of("some", "none"));
        table.put("Privacy.receipts()", List.of("some", "none"));
        table.put("Privacy.activityCounts()", List.of("some", "none"));
        table.put(
                "DeletionPlan.confirm()",
                List.of("done", noContact, "ConcurrentUpdateException", "ConfirmationRefusedException"));
    }

    private static void putHistory(SortedMap<String, List<String>> table, String noContact) {
        String reused = "ActivityKeyReusedException";
        table.put("Activities.append(NewActivity)", List.of("done", noContact, reused));
        table.put("Activities.append(Collection)", List.of("some", "none", noContact, reused));
        table.put("Activities.feed(ContactId)", List.of("some", "none"));
        table.put(
                "Activities.feed(ContactId, ActivityQuery, ActivityPageRequest)",
                List.of("some and more", "some", "none"));
        table.put("Activities.find(ActivityId)", List.of("found", "nothing"));
        table.put("Activities.get(ActivityId)", List.of("done", "ActivityNotFoundException"));
        table.put("Activities.history(ContactId)", List.of("some", "none"));
        table.put("Activities.totals(Collection, ActivityQuery)", List.of("some", "none"));
        table.put(
                "Messaging.eligibility(ContactId, Message)", List.of("eligible", "not eligible", noContact, BAD_RULE));
        table.put(
                "Messaging.send(PersonalMessage)",
                List.of("done", noContact, BAD_RULE, "MessageRefusedException", "MessageFailedException"));
        table.put(
                "Messaging.resend(ActivityId)",
                List.of("done", "ActivityNotFoundException", "MessageRefusedException", "MessageFailedException"));
        table.put(
                "Notes.add(ContactId, String)",
                List.of("done", noContact, "NoteLimitExceededException", "InvalidValueException"));
        table.put("Notes.list(ContactId)", List.of("some", "none"));
        table.put("Notes.delete(ContactId, NoteId)", List.of("true", "false"));
        table.put("Profiles.open(ContactId)", List.of("done", noContact, "ProfileNotAvailableException"));
        table.put(
                "Profiles.locate(ContactId, Geolocator)",
                List.of("APPLIED", "UNCHANGED", "NOTHING_PROPOSED", "OTHER_VALUE_KEPT", noContact));
    }

    private static void putTransfers(SortedMap<String, List<String>> table, String noContact) {
        for (String source : List.of("csv(Path)", "csv(InputStream)", "csv(Reader)", "feed(List, Iterable)")) {
            table.put("Imports." + source, List.of("inserted", "rejected", "ImportRefusedException"));
        }
        table.put("Imports.text(String)", ofImports());
        table.put("Imports.find(ImportId)", List.of("found", "nothing"));
        table.put("Imports.report(ImportId)", List.of("found", "nothing"));
        table.put("Imports.cancel(ImportId)", List.of("found", "nothing"));
        table.put("Imports.undo(ImportId)", List.of("done", "UndoRefusedException"));
        table.put("Imports.forgetUndo(ImportId)", List.of("found", "nothing"));
        table.put("Imports.rejected(ImportId, long, int)", List.of("some", "none", REFUSED));
        table.put("Exports.contact(ContactId)", List.of("done", noContact, "ExportFailedException"));
        table.put("Exports.schedule(Exporter)", List.of("done", noContact));
        table.put("ExportJobs.find(ExportId)", List.of("found", "nothing"));
        table.put("ExportJobs.list(ExportId, int)", List.of("some", "none", REFUSED));
        table.put("ExportJobs.cancel(ExportId)", List.of("done", "ExportNotFoundException"));
        table.put("ExportJobs.expire()", List.of("some", "none"));
        table.put("ExportJobs.failInterrupted(Duration)", List.of("some", "none"));
        table.put("ExportJobs.forget(ExportId)", List.of("true", "false"));
        String failed = "ExportFailedException";
        table.put("Exports.segment(SegmentRule)", List.of("done", failed, BAD_RULE));
        table.put("Exports.segment(SegmentId)", List.of("done", failed, "SegmentNotFoundException"));
        table.put("Exports.group(GroupId)", List.of("done", failed, "GroupNotFoundException"));
        table.put("Exports.activities(ContactId, ActivityQuery)", List.of("done", failed, noContact));
        table.put(
                "Exports.activities(ContactQuery, ActivityQuery)", List.of("done", failed, BAD_RULE, NO_LIST, VIRTUAL));
        table.put(
                "Exports.contacts(ContactQuery)", List.of("done", "ExportFailedException", BAD_RULE, NO_LIST, VIRTUAL));
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
