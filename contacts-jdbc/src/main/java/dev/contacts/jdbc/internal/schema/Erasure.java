package dev.contacts.jdbc.internal.schema;

import java.util.Map;
import java.util.TreeMap;

/**
 * The erasure rule of every column of every table. A column that is not here fails the build, and so does one that is here and does
 * not exist. Immutable.
 */
public final class Erasure {

    private static final String ROOM = "names a room of the host's data, not a person";
    private static final String RANDOM = "a random id that nothing joins to a contact";
    private static final String SETTING = "made by the host's staff about their own lists, groups and segments";
    private static final String STAFF = "the host's staff who did it, needed as evidence; never a contact";
    private static final String BOOKKEEPING = "about the library's own tables";

    private final Map<String, Map<String, ColumnRule>> tables = new TreeMap<>();

    private Erasure() {
        contacts();
        historyAndNotes();
        consents();
        groupsSegmentsAndSchemas();
        imports();
        exports();
        table("schema_version").keep(BOOKKEEPING, "script_number", "script_checksum");
        table("anonymized_record")
                .keep(ROOM, "workspace")
                .keep(RANDOM, "record_id")
                .keep("the name of an algorithm", "token_algorithm")
                .rule(ErasureRule.TOKEN, "tokens_document");
        table("anonymization_receipt")
                .keep(ROOM, "workspace")
                .keep(RANDOM, "receipt_id")
                .keep("the order of receipts; records have none", "receipt_number")
                .keep(STAFF, "done_by")
                .keep("cut to the hour, so that it does not point to one contact", "done_at")
                .keep("how it was done", "token_algorithm", "activity_policy", "rules_version", "library_version")
                .keep("always true", "key_destroyed")
                .rule(ErasureRule.COUNT, "erased_document")
                .rule(ErasureRule.TOKEN, "about_commitment", "tokens_commitment")
                .keep(
                        "over receipts alone, which hold nothing personal",
                        "previous_hash",
                        "receipt_hash",
                        "host_signature");
        table("receipt_hold").keep(ROOM, "workspace").keep(BOOKKEEPING, "taken_count");
        table("anonymized_count")
                .keep(ROOM, "workspace")
                .keep(
                        "a category of the host's and a month, summed over everybody",
                        "activity_category",
                        "activity_month")
                .keep("told only where a crowd shares it", "activity_campaign", "contact_country")
                .rule(ErasureRule.COUNT, "activity_count");
    }

    private void contacts() {
        table("contact")
                .erase("workspace", "contact_id", "contact_version", "schema_key", "index_version", "test_contact")
                .erase("added_at", "added_via", "added_by", "updated_at", "updated_via", "updated_by")
                .erase("last_activity", "contact_document");
        table("contact_identifier").erase("workspace", "identifier_type", "identifier_key", "contact_id");
        table("contact_field").erase("workspace", "contact_id", "field_key", "value_key");
        table("membership")
                .erase("workspace", "contact_id", "group_id", "member_status", "member_document", "member_since");
        table("segment_member").erase("workspace", "contact_id", "segment_id");
    }

    private void historyAndNotes() {
        table("activity")
                .erase("workspace", "contact_id", "activity_sequence", "activity_at", "activity_category")
                .erase("activity_name", "activity_status", "order_amount", "order_currency", "activity_origin")
                .erase("activity_document");
        table("activity_key").erase("workspace", "contact_id", "host_key", "activity_sequence");
        table("contact_note")
                .erase("workspace", "contact_id", "note_slot", "note_id", "note_content", "created_by", "created_at");
    }

    private void consents() {
        table("consent_entry")
                .erase("workspace", "contact_id", "entry_sequence", "channel_name", "category_name", "consent_cause")
                .erase("state_before", "state_after", "entry_reason", "consent_source", "text_version")
                .erase("consent_evidence", "recorded_at", "recorded_by", "previous_hash", "entry_hash");
        table("consent_head").erase("workspace", "contact_id", "ledger_length", "head_hash");
        table("refused_address")
                .erase("workspace", "channel_name", "address_key", "contact_id", "category_name", "address_text");
        table("contact_channel")
                .erase("workspace", "channel_name", "address_key", "contact_id", "address_value", "registered_at");
        table("contact_app").erase("workspace", "contact_id", "app_key", "app_document");
        table("blacklist_entry")
                .erase("workspace", "target_kind", "channel_name", "target_key", "target_text", "entry_reason")
                .erase("listed_at", "listed_by");
        table("suppression")
                .keep(ROOM, "workspace")
                .rule(ErasureRule.TOKEN, "address_digest")
                .keep("names a secret of the host's", "secret_id")
                .keep("a month, so that it does not point to one contact", "suppressed_month");
    }

    private void groupsSegmentsAndSchemas() {
        table("contact_group")
                .keep(ROOM, "workspace")
                .keep(SETTING, "group_id", "group_name", "archived", "opt_in_mode", "group_document", "created_at")
                .keep(STAFF, "created_by")
                .rule(ErasureRule.COUNT, "unsubscribed_count");
        table("contact_group_name").keep(ROOM, "workspace").keep(SETTING, "group_key", "group_id");
        table("contact_segment")
                .keep(ROOM, "workspace")
                .keep(SETTING, "segment_id", "segment_name", "segment_document", "created_at")
                .keep(STAFF, "created_by");
        table("contact_segment_name").keep(ROOM, "workspace").keep(SETTING, "segment_key", "segment_id");
        table("contact_schema")
                .keep(ROOM, "workspace")
                .keep(SETTING, "schema_key", "schema_name", "schema_version", "index_version", "schema_document");
        table("list_hold")
                .keep(ROOM, "workspace")
                .keep(SETTING, "schema_key")
                .keep(BOOKKEEPING, "hold_number", "schema_changes");
    }

    private void imports() {
        table("import_session")
                .keep(ROOM, "workspace")
                .keep(SETTING, "import_id", "schema_name", "import_mode", "list_created", "import_state", "started_at")
                .keep(SETTING, "session_version", "changed_at")
                .keep("made of all rows together with a key that is not stored", "content_digest")
                .keep(STAFF, "started_by")
                .keep("whether there is a journal", "undo_possible")
                .rule(ErasureRule.COUNT, "inserted_rows", "updated_rows", "unchanged_rows", "rejected_rows")
                .rule(ErasureRule.COUNT, "removed_contacts", "restored_contacts", "left_contacts");
        table("import_change")
                .erase("workspace", "contact_id", "import_id", "change_kind", "change_version", "change_document");
        table("import_part")
                .keep(ROOM, "workspace")
                .keep("what became of a row, without a word of whose it was", "import_id", "first_row", "row_kinds");
        table("import_rejection")
                .keep(ROOM, "workspace")
                .keep("where in a file a row was that became no contact", "import_id", "source_row")
                .keep("column, rule and kind of value, never a value", "reasons_document");
    }

    private void exports() {
        table("export_job")
                .keep(ROOM, "workspace")
                .keep(STAFF, "requested_by")
                .erase(
                        "export_id",
                        "export_kind",
                        "of_contact",
                        "contact_id",
                        "export_format",
                        "job_state",
                        "manifest_text")
                .erase("job_problem", "content_link", "job_version", "requested_at", "changed_at", "expires_at");
    }

    /** The rules: by table, without prefix, then by column. */
    public static Map<String, Map<String, ColumnRule>> rules() {
        return new Erasure().tables;
    }

    private Table table(String name) {
        return new Table(tables.computeIfAbsent(name, missing -> new TreeMap<>()));
    }

    /**
     * What happens to a column.
     *
     * @param rule the rule
     * @param reason why the values may stay; empty if they do not
     */
    public record ColumnRule(ErasureRule rule, String reason) {}

    private record Table(Map<String, ColumnRule> columns) {

        Table erase(String... names) {
            return rule(ErasureRule.ERASE, names);
        }

        Table keep(String reason, String... names) {
            return put(new ColumnRule(ErasureRule.NOT_PERSONAL, reason), names);
        }

        Table rule(ErasureRule rule, String... names) {
            return put(new ColumnRule(rule, ""), names);
        }

        private Table put(ColumnRule rule, String... names) {
            for (String name : names) {
                columns.put(name, rule);
            }
            return this;
        }
    }
}
