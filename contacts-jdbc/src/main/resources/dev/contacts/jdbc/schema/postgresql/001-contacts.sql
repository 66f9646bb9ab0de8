-- The tables of the contact-profile library, version 1, for PostgreSQL.
--
-- Instants are whole microseconds since 1970-01-01T00:00Z. A document is JSON in the form that the library writes.
-- Texts compare by byte (collation "C"), whatever the database was made with.
--
-- Only primary keys begin with the workspace. Of a table that was never analyzed, PostgreSQL takes any index that does for as good as
-- the primary key, and keeps that plan for a prepared statement: each look-up would read the whole workspace.

create table ${prefix}schema_version (
    script_number    integer                 not null,
    script_checksum  varchar(64) collate "C" not null,
    primary key (script_number)
);

-- One row is one contact, whole: one read gives it all. Its list is named by the key of the name. Beside it, the last number that an
-- activity of it has taken.
create table ${prefix}contact (
    workspace         varchar(64) collate "C"  not null,
    contact_id        uuid                     not null,
    contact_version   bigint                   not null,
    schema_key        varchar(256) collate "C" not null,
    index_version     bigint                   not null,
    test_contact      boolean                  not null,
    added_at          bigint                   not null,
    added_via         varchar(20) collate "C"  not null,
    added_by          varchar(200) collate "C" not null,
    updated_at        bigint                   not null,
    updated_via       varchar(20) collate "C"  not null,
    updated_by        varchar(200) collate "C" not null,
    last_activity     bigint                   default 0 not null,
    contact_document  jsonb                    not null,
    primary key (workspace, contact_id)
);

create index ${prefix}contact_of_list on ${prefix}contact (schema_key, workspace, index_version);

-- Who has which identifier. The primary key is what makes identifiers unique, for any number of processes.
-- Types: 1 email, 2 mobile number, 3 app alias, 4 contact key, 5 user id, 6 external id (key, zero byte, contact id).
create table ${prefix}contact_identifier (
    workspace        varchar(64) collate "C" not null,
    identifier_type  smallint                not null,
    identifier_key   bytea                   not null,
    contact_id       uuid                    not null,
    primary key (workspace, identifier_type, identifier_key)
);

create index ${prefix}contact_identifier_of_contact on ${prefix}contact_identifier (contact_id, workspace);

-- The values of fields that a schema declares as indexed, as bytes that sort as the values do. A contact has all its rows if its
-- index_version is that of its schema.
create table ${prefix}contact_field (
    workspace   varchar(64) collate "C"  not null,
    contact_id  uuid                     not null,
    field_key   varchar(400) collate "C" not null,
    value_key   bytea                    not null,
    primary key (workspace, contact_id, field_key)
);

create index ${prefix}contact_field_by_value on ${prefix}contact_field (field_key, workspace, value_key, contact_id);

create table ${prefix}contact_group (
    workspace           varchar(64) collate "C"  not null,
    group_id            uuid                     not null,
    group_name          varchar(200) collate "C" not null,
    archived            boolean                  not null,
    opt_in_mode         varchar(20) collate "C"  not null,
    unsubscribed_count  bigint                   not null,
    group_document      jsonb                    not null,
    created_by          varchar(200) collate "C" not null,
    created_at          bigint                   not null,
    primary key (workspace, group_id)
);

-- What makes group names unique: the UTF-8 bytes of the name in lower case.
create table ${prefix}contact_group_name (
    workspace  varchar(64) collate "C" not null,
    group_key  bytea                   not null,
    group_id   uuid                    not null,
    primary key (workspace, group_key)
);

create table ${prefix}membership (
    workspace        varchar(64) collate "C" not null,
    contact_id       uuid                    not null,
    group_id         uuid                    not null,
    member_status    varchar(20) collate "C" not null,
    member_document  jsonb                   not null,
    member_since     bigint                  not null,
    primary key (workspace, contact_id, group_id),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade,
    foreign key (workspace, group_id) references ${prefix}contact_group (workspace, group_id) on delete cascade
);

create index ${prefix}membership_of_group on ${prefix}membership (group_id, workspace, contact_id);

-- Saved segments: the document has a rule if the segment is dynamic.
create table ${prefix}contact_segment (
    workspace         varchar(64) collate "C"  not null,
    segment_id        uuid                     not null,
    segment_name      varchar(200) collate "C" not null,
    segment_document  jsonb                    not null,
    created_by        varchar(200) collate "C" not null,
    created_at        bigint                   not null,
    primary key (workspace, segment_id)
);

-- What makes segment names unique: the UTF-8 bytes of the name in lower case.
create table ${prefix}contact_segment_name (
    workspace    varchar(64) collate "C" not null,
    segment_key  bytea                   not null,
    segment_id   uuid                    not null,
    primary key (workspace, segment_key)
);

-- Who was put into which static segment.
create table ${prefix}segment_member (
    workspace   varchar(64) collate "C" not null,
    contact_id  uuid                    not null,
    segment_id  uuid                    not null,
    primary key (workspace, contact_id, segment_id),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade,
    foreign key (workspace, segment_id) references ${prefix}contact_segment (workspace, segment_id) on delete cascade
);

create index ${prefix}segment_member_of_segment on ${prefix}segment_member (segment_id, workspace, contact_id);

-- One row is one activity, numbered for each contact. The amount is 0 and the currency empty unless the category is ORDER.
create table ${prefix}activity (
    workspace          varchar(64) collate "C"  not null,
    contact_id         uuid                     not null,
    activity_sequence  bigint                   not null,
    activity_at        bigint                   not null,
    activity_category  varchar(32) collate "C"  not null,
    activity_name      varchar(200) collate "C" not null,
    activity_status    varchar(200) collate "C" not null,
    order_amount       numeric(30,10)           not null,
    order_currency     varchar(3) collate "C"   not null,
    activity_origin    varchar(20) collate "C"  not null,
    activity_document  jsonb                    not null,
    primary key (workspace, contact_id, activity_sequence),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade
);

create index ${prefix}activity_feed
    on ${prefix}activity (contact_id, workspace, activity_at, activity_sequence, activity_category);

create index ${prefix}activity_of_name
    on ${prefix}activity (activity_name, activity_category, workspace, contact_id);

-- What makes the host's keys unique among a contact's activities: their UTF-8 bytes.
create table ${prefix}activity_key (
    workspace          varchar(64) collate "C" not null,
    contact_id         uuid                    not null,
    host_key           bytea                   not null,
    activity_sequence  bigint                  not null,
    primary key (workspace, contact_id, host_key),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade
);

-- What keeps a contact from having too many notes: the slot, counted from 1.
create table ${prefix}contact_note (
    workspace     varchar(64) collate "C"  not null,
    contact_id    uuid                     not null,
    note_slot     integer                  not null,
    note_id       uuid                     not null,
    note_content  text collate "C"         not null,
    created_by    varchar(200) collate "C" not null,
    created_at    bigint                   not null,
    primary key (workspace, contact_id, note_slot),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade
);

-- The entries of each contact's ledger of consent, chained by their hashes, and apart from them where each ledger ends.
create table ${prefix}consent_entry (
    workspace         varchar(64) collate "C"  not null,
    contact_id        uuid                     not null,
    entry_sequence    bigint                   not null,
    channel_name      varchar(40) collate "C"  not null,
    category_name     varchar(40) collate "C"  not null,
    consent_cause     varchar(20) collate "C"  not null,
    state_before      varchar(20) collate "C"  not null,
    state_after       varchar(20) collate "C"  not null,
    entry_reason      varchar(500) collate "C" not null,
    consent_source    varchar(20) collate "C"  not null,
    text_version      varchar(200) collate "C" not null,
    consent_evidence  text collate "C"         not null,
    recorded_at       bigint                   not null,
    recorded_by       varchar(200) collate "C" not null,
    previous_hash     varchar(64) collate "C"  not null,
    entry_hash        varchar(64) collate "C"  not null,
    primary key (workspace, contact_id, entry_sequence),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade
);

create table ${prefix}consent_head (
    workspace      varchar(64) collate "C" not null,
    contact_id     uuid                    not null,
    ledger_length  bigint                  not null,
    head_hash      varchar(64) collate "C" not null,
    primary key (workspace, contact_id),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade
);

-- Who has which address that is no identifier. The primary key is what gives an address to one contact.
create table ${prefix}contact_channel (
    workspace      varchar(64) collate "C"   not null,
    channel_name   varchar(40) collate "C"   not null,
    address_key    bytea                     not null,
    contact_id     uuid                      not null,
    address_value  varchar(2000) collate "C" not null,
    registered_at  bigint                    not null,
    primary key (workspace, channel_name, address_key)
);

create index ${prefix}contact_channel_of_contact on ${prefix}contact_channel (contact_id, workspace);

-- What a contact has said no to, of an address that it has given up: the no waits for who gets the address next. The text is the address.
create table ${prefix}refused_address (
    workspace      varchar(64) collate "C"   not null,
    channel_name   varchar(40) collate "C"   not null,
    address_key    bytea                     not null,
    contact_id     uuid                      not null,
    category_name  varchar(40) collate "C"   not null,
    address_text   varchar(2000) collate "C" not null,
    primary key (workspace, channel_name, address_key, contact_id, category_name)
);

create index ${prefix}refused_address_of_contact on ${prefix}refused_address (contact_id, workspace);

-- The applications of contacts; the document has ids, devices and the rest.
create table ${prefix}contact_app (
    workspace     varchar(64) collate "C"  not null,
    contact_id    uuid                     not null,
    app_key       varchar(200) collate "C" not null,
    app_document  jsonb                    not null,
    primary key (workspace, contact_id, app_key),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade
);

-- What is not written to. Kinds: 1 an address, 2 all email addresses of a domain.
create table ${prefix}blacklist_entry (
    workspace     varchar(64) collate "C"   not null,
    target_kind   smallint                  not null,
    channel_name  varchar(40) collate "C"   not null,
    target_key    bytea                     not null,
    target_text   varchar(2000) collate "C" not null,
    entry_reason  varchar(500) collate "C"  not null,
    listed_at     bigint                    not null,
    listed_by     varchar(200) collate "C"  not null,
    primary key (workspace, target_kind, channel_name, target_key)
);

-- Digests, under a key of the host's, of addresses that are not written to although their contacts are gone. The month is yyyymm.
create table ${prefix}suppression (
    workspace         varchar(64) collate "C"  not null,
    address_digest    bytea                    not null,
    secret_id         varchar(100) collate "C" not null,
    suppressed_month  integer                  not null,
    primary key (workspace, address_digest)
);

-- The key of a name, its lower case, is what makes names unique.
create table ${prefix}contact_schema (
    workspace        varchar(64) collate "C"  not null,
    schema_key       varchar(256) collate "C" not null,
    schema_name      varchar(128) collate "C" not null,
    schema_version   bigint                   not null,
    index_version    bigint                   not null,
    schema_document  jsonb                    not null,
    primary key (workspace, schema_key)
);

-- Who writes contacts of a list holds one of these rows together with others; who changes the list's schema holds all of them alone.
create table ${prefix}list_hold (
    workspace       varchar(64) collate "C"  not null,
    schema_key      varchar(256) collate "C" not null,
    hold_number     smallint                 not null,
    schema_changes  bigint                   not null,
    primary key (workspace, schema_key, hold_number)
);

create table ${prefix}import_session (
    workspace       varchar(64) collate "C"  not null,
    import_id       uuid                     not null,
    schema_name     varchar(128) collate "C" not null,
    import_mode     varchar(20) collate "C"  not null,
    list_created    boolean                  not null,
    import_state    varchar(20) collate "C"  not null,
    inserted_rows   bigint                   not null,
    updated_rows    bigint                   not null,
    unchanged_rows  bigint                   not null,
    rejected_rows   bigint                   not null,
    content_digest  varchar(64) collate "C"  not null,
    session_version bigint                   not null,
    started_at      bigint                   not null,
    started_by      varchar(200) collate "C" not null,
    changed_at      bigint                   not null,
    undo_possible   boolean                  not null,
    removed_contacts bigint                  not null,
    restored_contacts bigint                 not null,
    left_contacts   bigint                   not null,
    primary key (workspace, import_id)
);

create table ${prefix}import_rejection (
    workspace         varchar(64) collate "C" not null,
    import_id         uuid                    not null,
    source_row        bigint                  not null,
    reasons_document  jsonb                   not null,
    primary key (workspace, import_id, source_row)
);

-- One letter for each row: inserted, updated, unchanged (N), rejected.
create table ${prefix}import_part (
    workspace varchar(64) collate "C"   not null,
    import_id uuid                      not null,
    first_row bigint                    not null,
    row_kinds varchar(1000) collate "C" not null,
    primary key (workspace, import_id, first_row)
);

-- What an import has changed, for whoever wants to undo it: what a contact was before. Ends with the contact.
create table ${prefix}import_change (
    workspace       varchar(64) collate "C" not null,
    contact_id      uuid not null,
    import_id       uuid not null,
    change_kind     varchar(20) collate "C" not null,
    change_version  bigint not null,
    change_document jsonb not null,
    primary key (workspace, contact_id, import_id),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade
);
create index ${prefix}import_change_of_import on ${prefix}import_change (import_id, workspace, contact_id);

-- The export jobs. Those that are about a contact end with it; of the others the contact's id is all zeros.
create table ${prefix}export_job (
    workspace     varchar(64) collate "C"   not null,
    export_id     uuid                      not null,
    export_kind   varchar(20) collate "C"   not null,
    of_contact    boolean                   not null,
    contact_id    uuid                      not null,
    export_format varchar(20) collate "C"   not null,
    job_state     varchar(20) collate "C"   not null,
    manifest_text varchar(4000) collate "C" not null,
    job_problem   varchar(500) collate "C"  not null,
    content_link  varchar(2000) collate "C" not null,
    job_version   bigint                    not null,
    requested_by  varchar(200) collate "C"  not null,
    requested_at  bigint                    not null,
    changed_at    bigint                    not null,
    expires_at    bigint                    not null,
    primary key (workspace, export_id)
);

create index ${prefix}export_job_of_contact on ${prefix}export_job (contact_id, workspace);

-- What remains of an anonymized contact. Nothing joins it to the receipt, or to the contact it was.
create table ${prefix}anonymized_record (
    workspace        varchar(64) collate "C" not null,
    record_id        uuid                    not null,
    token_algorithm  varchar(50) collate "C" not null,
    tokens_document  jsonb                   not null,
    primary key (workspace, record_id)
);

-- Each with the hash of the one before it; the contact and the tokens are told by commitments that only the caller can open.
create table ${prefix}anonymization_receipt (
    workspace          varchar(64) collate "C"   not null,
    receipt_number     bigint                    not null,
    receipt_id         uuid                      not null,
    done_by            varchar(200) collate "C"  not null,
    done_at            bigint                    not null,
    token_algorithm    varchar(50) collate "C"   not null,
    activity_policy    varchar(20) collate "C"   not null,
    rules_version      integer                   not null,
    library_version    varchar(100) collate "C"  not null,
    erased_document    jsonb                     not null,
    key_destroyed      boolean                   not null,
    about_commitment   varchar(64) collate "C"   not null,
    tokens_commitment  varchar(64) collate "C"   not null,
    previous_hash      varchar(64) collate "C"   not null,
    receipt_hash       varchar(64) collate "C"   not null,
    host_signature     varchar(2000) collate "C" not null,
    primary key (workspace, receipt_number)
);

-- Whoever adds a receipt holds the row of its workspace, so that receipts come one after the other.
create table ${prefix}receipt_hold (
    workspace    varchar(64) collate "C" not null,
    taken_count  bigint                  not null,
    primary key (workspace)
);

create table ${prefix}anonymized_count (
    workspace          varchar(64) collate "C" not null,
    activity_category  varchar(32) collate "C" not null,
    activity_campaign  varchar(200) collate "C" not null,
    contact_country    varchar(200) collate "C" not null,
    activity_month     varchar(7) collate "C"  not null,
    activity_count     bigint                  not null,
    primary key (workspace, activity_category, activity_campaign, contact_country, activity_month)
);
