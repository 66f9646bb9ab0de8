-- The tables of the contact-profile library, version 1, for MariaDB.
--
-- Instants are whole microseconds since 1970-01-01T00:00Z. A document is JSON in the form that the library writes.
-- Every statement can be repeated, since not every database undoes them together.

create table if not exists ${prefix}schema_version (
    script_number    integer     not null,
    script_checksum  varchar(64) not null,
    primary key (script_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- One row is one contact, whole: one read gives it all. Its list is named by the key of the name. Beside it, the last number that an
-- activity of it has taken.
create table if not exists ${prefix}contact (
    workspace         varchar(64)  not null,
    contact_id        binary(16)   not null,
    contact_version   bigint       not null,
    schema_key        varchar(256) not null,
    index_version     bigint       not null,
    test_contact      boolean      not null,
    added_at          bigint       not null,
    added_via         varchar(20)  not null,
    added_by          varchar(200) not null,
    updated_at        bigint       not null,
    updated_via       varchar(20)  not null,
    updated_by        varchar(200) not null,
    last_activity     bigint       default 0 not null,
    contact_document  longtext     not null,
    primary key (workspace, contact_id),
    index ${prefix}contact_of_list (workspace, schema_key, index_version)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Who has which identifier. The primary key is what makes identifiers unique, for any number of processes.
-- Types: 1 email, 2 mobile number, 3 app alias, 4 contact key, 5 user id, 6 external id (key, zero byte, contact id).
create table if not exists ${prefix}contact_identifier (
    workspace        varchar(64)    not null,
    identifier_type  smallint       not null,
    identifier_key   varbinary(272) not null,
    contact_id       binary(16)     not null,
    primary key (workspace, identifier_type, identifier_key),
    index ${prefix}contact_identifier_of_contact (workspace, contact_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- The values of fields that a schema declares as indexed, as bytes that sort as the values do. A contact has all its rows if its
-- index_version is that of its schema.
create table if not exists ${prefix}contact_field (
    workspace   varchar(64)    not null,
    contact_id  binary(16)     not null,
    field_key   varchar(400)   not null,
    value_key   varbinary(401) not null,
    primary key (workspace, contact_id, field_key),
    index ${prefix}contact_field_by_value (workspace, field_key, value_key, contact_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${prefix}contact_group (
    workspace           varchar(64)  not null,
    group_id            binary(16)   not null,
    group_name          varchar(200) not null,
    archived            boolean      not null,
    opt_in_mode         varchar(20)  not null,
    unsubscribed_count  bigint       not null,
    group_document      longtext     not null,
    created_by          varchar(200) not null,
    created_at          bigint       not null,
    primary key (workspace, group_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What makes group names unique: the UTF-8 bytes of the name in lower case.
create table if not exists ${prefix}contact_group_name (
    workspace  varchar(64)    not null,
    group_key  varbinary(800) not null,
    group_id   binary(16)     not null,
    primary key (workspace, group_key)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${prefix}membership (
    workspace        varchar(64) not null,
    contact_id       binary(16)  not null,
    group_id         binary(16)  not null,
    member_status    varchar(20) not null,
    member_document  longtext    not null,
    member_since     bigint      not null,
    primary key (workspace, contact_id, group_id),
    index ${prefix}membership_of_group (workspace, group_id, contact_id),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade,
    foreign key (workspace, group_id) references ${prefix}contact_group (workspace, group_id) on delete cascade
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Saved segments: the document has a rule if the segment is dynamic.
create table if not exists ${prefix}contact_segment (
    workspace         varchar(64)  not null,
    segment_id        binary(16)   not null,
    segment_name      varchar(200) not null,
    segment_document  longtext     not null,
    created_by        varchar(200) not null,
    created_at        bigint       not null,
    primary key (workspace, segment_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What makes segment names unique: the UTF-8 bytes of the name in lower case.
create table if not exists ${prefix}contact_segment_name (
    workspace    varchar(64)    not null,
    segment_key  varbinary(800) not null,
    segment_id   binary(16)     not null,
    primary key (workspace, segment_key)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Who was put into which static segment.
create table if not exists ${prefix}segment_member (
    workspace   varchar(64) not null,
    contact_id  binary(16)  not null,
    segment_id  binary(16)  not null,
    primary key (workspace, contact_id, segment_id),
    index ${prefix}segment_member_of_segment (workspace, segment_id, contact_id),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade,
    foreign key (workspace, segment_id) references ${prefix}contact_segment (workspace, segment_id) on delete cascade
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- One row is one activity, numbered for each contact. The amount is 0 and the currency empty unless the category is ORDER.
create table if not exists ${prefix}activity (
    workspace          varchar(64)    not null,
    contact_id         binary(16)     not null,
    activity_sequence  bigint         not null,
    activity_at        bigint         not null,
    activity_category  varchar(32)    not null,
    activity_name      varchar(200)   not null,
    activity_status    varchar(200)   not null,
    order_amount       decimal(30,10) not null,
    order_currency     varchar(3)     not null,
    activity_origin    varchar(20)    not null,
    activity_document  longtext       not null,
    primary key (workspace, contact_id, activity_sequence),
    index ${prefix}activity_feed (workspace, contact_id, activity_at, activity_sequence, activity_category),
    index ${prefix}activity_of_name (activity_name, activity_category, workspace, contact_id),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What makes the host's keys unique among a contact's activities: their UTF-8 bytes.
create table if not exists ${prefix}activity_key (
    workspace          varchar(64)    not null,
    contact_id         binary(16)     not null,
    host_key           varbinary(800) not null,
    activity_sequence  bigint         not null,
    primary key (workspace, contact_id, host_key),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What keeps a contact from having too many notes: the slot, counted from 1.
create table if not exists ${prefix}contact_note (
    workspace     varchar(64)  not null,
    contact_id    binary(16)   not null,
    note_slot     integer      not null,
    note_id       binary(16)   not null,
    note_content  longtext     not null,
    created_by    varchar(200) not null,
    created_at    bigint       not null,
    primary key (workspace, contact_id, note_slot),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- The entries of each contact's ledger of consent, chained by their hashes, and apart from them where each ledger ends.
create table if not exists ${prefix}consent_entry (
    workspace         varchar(64)  not null,
    contact_id        binary(16)   not null,
    entry_sequence    bigint       not null,
    channel_name      varchar(40)  not null,
    category_name     varchar(40)  not null,
    consent_cause     varchar(20)  not null,
    state_before      varchar(20)  not null,
    state_after       varchar(20)  not null,
    entry_reason      varchar(500) not null,
    consent_source    varchar(20)  not null,
    text_version      varchar(200) not null,
    consent_evidence  longtext     not null,
    recorded_at       bigint       not null,
    recorded_by       varchar(200) not null,
    previous_hash     varchar(64)  not null,
    entry_hash        varchar(64)  not null,
    primary key (workspace, contact_id, entry_sequence),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${prefix}consent_head (
    workspace      varchar(64) not null,
    contact_id     binary(16)  not null,
    ledger_length  bigint      not null,
    head_hash      varchar(64) not null,
    primary key (workspace, contact_id),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Who has which address that is no identifier. The primary key is what gives an address to one contact.
create table if not exists ${prefix}contact_channel (
    workspace      varchar(64)    not null,
    channel_name   varchar(40)    not null,
    address_key    varbinary(255) not null,
    contact_id     binary(16)     not null,
    address_value  varchar(2000)  not null,
    registered_at  bigint         not null,
    primary key (workspace, channel_name, address_key),
    index ${prefix}contact_channel_of_contact (workspace, contact_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What a contact has said no to, of an address that it has given up: the no waits for who gets the address next. The text is the address.
create table if not exists ${prefix}refused_address (
    workspace      varchar(64)    not null,
    channel_name   varchar(40)    not null,
    address_key    varbinary(255) not null,
    contact_id     binary(16)     not null,
    category_name  varchar(40)    not null,
    address_text   varchar(2000)  not null,
    primary key (workspace, channel_name, address_key, contact_id, category_name),
    index ${prefix}refused_address_of_contact (workspace, contact_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- The applications of contacts; the document has ids, devices and the rest.
create table if not exists ${prefix}contact_app (
    workspace     varchar(64)  not null,
    contact_id    binary(16)   not null,
    app_key       varchar(200) not null,
    app_document  longtext     not null,
    primary key (workspace, contact_id, app_key),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What is not written to. Kinds: 1 an address, 2 all email addresses of a domain.
create table if not exists ${prefix}blacklist_entry (
    workspace     varchar(64)    not null,
    target_kind   smallint       not null,
    channel_name  varchar(40)    not null,
    target_key    varbinary(255) not null,
    target_text   varchar(2000)  not null,
    entry_reason  varchar(500)   not null,
    listed_at     bigint         not null,
    listed_by     varchar(200)   not null,
    primary key (workspace, target_kind, channel_name, target_key)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Digests, under a key of the host's, of addresses that are not written to although their contacts are gone. The month is yyyymm.
create table if not exists ${prefix}suppression (
    workspace         varchar(64)   not null,
    address_digest    varbinary(32) not null,
    secret_id         varchar(100)  not null,
    suppressed_month  integer       not null,
    primary key (workspace, address_digest)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- The key of a name, its lower case, is what makes names unique.
create table if not exists ${prefix}contact_schema (
    workspace        varchar(64)  not null,
    schema_key       varchar(256) not null,
    schema_name      varchar(128) not null,
    schema_version   bigint       not null,
    index_version    bigint       not null,
    schema_document  longtext     not null,
    primary key (workspace, schema_key)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Who writes contacts of a list holds one of these rows together with others; who changes the list's schema holds all of them alone.
create table if not exists ${prefix}list_hold (
    workspace       varchar(64)  not null,
    schema_key      varchar(256) not null,
    hold_number     smallint     not null,
    schema_changes  bigint       not null,
    primary key (workspace, schema_key, hold_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${prefix}import_session (
    workspace       varchar(64)  not null,
    import_id       binary(16)   not null,
    schema_name     varchar(128) not null,
    import_mode     varchar(20)  not null,
    list_created    boolean      not null,
    import_state    varchar(20)  not null,
    inserted_rows   bigint       not null,
    updated_rows    bigint       not null,
    unchanged_rows  bigint       not null,
    rejected_rows   bigint       not null,
    content_digest  varchar(64)  not null,
    session_version bigint       not null,
    started_at      bigint       not null,
    started_by      varchar(200) not null,
    changed_at      bigint       not null,
    undo_possible   boolean      not null,
    removed_contacts bigint      not null,
    restored_contacts bigint     not null,
    left_contacts   bigint       not null,
    primary key (workspace, import_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${prefix}import_rejection (
    workspace         varchar(64) not null,
    import_id         binary(16)  not null,
    source_row        bigint      not null,
    reasons_document  longtext    not null,
    primary key (workspace, import_id, source_row)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- One letter for each row: inserted, updated, unchanged (N), rejected.
create table if not exists ${prefix}import_part (
    workspace varchar(64)   not null,
    import_id binary(16)    not null,
    first_row bigint        not null,
    row_kinds varchar(1000) not null,
    primary key (workspace, import_id, first_row)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What an import has changed, for whoever wants to undo it: what a contact was before. Ends with the contact.
create table if not exists ${prefix}import_change (
    workspace       varchar(64) not null,
    contact_id      binary(16) not null,
    import_id       binary(16) not null,
    change_kind     varchar(20) not null,
    change_version  bigint not null,
    change_document longtext not null,
    primary key (workspace, contact_id, import_id),
    index ${prefix}import_change_of_import (workspace, import_id, contact_id),
    foreign key (workspace, contact_id) references ${prefix}contact (workspace, contact_id) on delete cascade
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- The export jobs. Those that are about a contact end with it; of the others the contact's id is all zeros.
create table if not exists ${prefix}export_job (
    workspace     varchar(64)   not null,
    export_id     binary(16)    not null,
    export_kind   varchar(20)   not null,
    of_contact    boolean       not null,
    contact_id    binary(16)    not null,
    export_format varchar(20)   not null,
    job_state     varchar(20)   not null,
    manifest_text varchar(4000) not null,
    job_problem   varchar(500)  not null,
    content_link  varchar(2000) not null,
    job_version   bigint        not null,
    requested_by  varchar(200)  not null,
    requested_at  bigint        not null,
    changed_at    bigint        not null,
    expires_at    bigint        not null,
    primary key (workspace, export_id),
    index ${prefix}export_job_of_contact (workspace, contact_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What remains of an anonymized contact. Nothing joins it to the receipt, or to the contact it was.
create table if not exists ${prefix}anonymized_record (
    workspace        varchar(64) not null,
    record_id        binary(16)  not null,
    token_algorithm  varchar(50) not null,
    tokens_document  longtext    not null,
    primary key (workspace, record_id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Each with the hash of the one before it; the contact and the tokens are told by commitments that only the caller can open.
create table if not exists ${prefix}anonymization_receipt (
    workspace          varchar(64)   not null,
    receipt_number     bigint        not null,
    receipt_id         binary(16)    not null,
    done_by            varchar(200)  not null,
    done_at            bigint        not null,
    token_algorithm    varchar(50)   not null,
    activity_policy    varchar(20)   not null,
    rules_version      integer       not null,
    library_version    varchar(100)  not null,
    erased_document    longtext      not null,
    key_destroyed      boolean       not null,
    about_commitment   varchar(64)   not null,
    tokens_commitment  varchar(64)   not null,
    previous_hash      varchar(64)   not null,
    receipt_hash       varchar(64)   not null,
    host_signature     varchar(2000) not null,
    primary key (workspace, receipt_number)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- Whoever adds a receipt holds the row of its workspace, so that receipts come one after the other.
create table if not exists ${prefix}receipt_hold (
    workspace    varchar(64) not null,
    taken_count  bigint      not null,
    primary key (workspace)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists ${prefix}anonymized_count (
    workspace          varchar(64) not null,
    activity_category  varchar(32) not null,
    activity_campaign  varchar(200) not null,
    contact_country    varchar(200) not null,
    activity_month     varchar(7)  not null,
    activity_count     bigint      not null,
    primary key (workspace, activity_category, activity_campaign, contact_country, activity_month)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
