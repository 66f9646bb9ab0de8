package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.ContactId;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.ExportRecords;
import dev.contacts.transfer.ExportFormat;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ExportManifest;
import dev.contacts.workspace.Actor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The export jobs of a transaction. One that is about no contact has an id of zeros for it. */
final class JdbcExports implements ExportRecords {

    private static final UUID NONE = new UUID(0, 0);

    private static final RowReader<ExportJob> JOB = row -> new ExportJob(
            new ExportId(Uuids.read(row, 1)),
            ExportJob.Kind.valueOf(row.getString(2)),
            row.getBoolean(3) ? Optional.of(new ContactId(Uuids.read(row, 4))) : Optional.empty(),
            ExportFormat.valueOf(row.getString(5)),
            ExportJob.State.valueOf(row.getString(6)),
            manifest(row.getString(7)),
            row.getString(8),
            row.getString(9),
            row.getLong(10),
            new Actor(row.getString(11)),
            Micros.toInstant(row.getLong(12)),
            Micros.toInstant(row.getLong(13)),
            Micros.toInstant(row.getLong(14)));

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final Holds holds;

    JdbcExports(Texts texts, Session session, String workspace, Holds holds) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.holds = holds;
    }

    private static Optional<ExportManifest> manifest(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(ExportManifest.parse(text));
    }

    private static String text(ExportJob job) {
        return job.manifest().map(ExportManifest::text).orElse("");
    }

    @Override
    public boolean insert(ExportJob job) {
        Arguments.requireFirst(job);
        job.contact().ifPresent(holds::require);
        Object[] row = {
            job.id().value(),
            job.kind().name(),
            job.contact().isPresent(),
            job.contact().map(ContactId::value).orElse(NONE),
            job.format().name(),
            job.state().name(),
            text(job),
            job.problem(),
            job.link(),
            job.version(),
            job.requestedBy().name(),
            Micros.of(job.requestedAt()),
            Micros.of(job.changedAt()),
            Micros.of(job.expiresAt())
        };
        return session.insertAbsent(texts.insert, workspace, List.<Object[]>of(row)) > 0;
    }

    @Override
    public boolean update(ExportJob before, ExportJob after) {
        Arguments.requireNext(before, after);
        return session.update(
                        texts.update,
                        after.kind().name(),
                        after.format().name(),
                        after.state().name(),
                        text(after),
                        after.problem(),
                        after.link(),
                        after.version(),
                        after.requestedBy().name(),
                        Micros.of(after.requestedAt()),
                        Micros.of(after.changedAt()),
                        Micros.of(after.expiresAt()),
                        workspace,
                        before.id().value(),
                        before.version(),
                        before.contact().isPresent(),
                        before.contact().map(ContactId::value).orElse(NONE))
                > 0;
    }

    @Override
    public Optional<ExportJob> find(ExportId id) {
        return session.first(texts.find, JOB, workspace, id.value());
    }

    @Override
    public List<ExportJob> list(Set<ExportJob.State> states, @Nullable ExportId after, int limit) {
        Arguments.requireLimit(limit);
        List<ExportJob> found = new ArrayList<>();
        for (ExportJob.State state : states) { // of which there are few
            found.addAll(
                    after == null
                            ? session.list(texts.first, JOB, workspace, state.name(), limit)
                            : session.list(texts.next, JOB, workspace, state.name(), after.value(), limit));
        }
        found.sort(Comparator.comparing(ExportJob::id));
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    @Override
    public List<ExportJob> ofContacts(Collection<ContactId> contacts) {
        List<ExportJob> found = new ArrayList<>(session.listFor(
                ColumnType.UUID,
                contacts.stream().distinct().sorted().map(ContactId::value).toList(),
                texts.ofContacts,
                JOB,
                workspace));
        found.sort(Comparator.comparing(ExportJob::id));
        return found;
    }

    @Override
    public boolean remove(ExportId id) {
        return session.update(texts.remove, workspace, id.value()) > 0;
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insert;
        private final String update;
        private final String find;
        private final String first;
        private final String next;
        private final String ofContacts;
        private final String remove;

        Texts(Template template) {
            insert = template.insert(
                    "export_job",
                    Column.of("export_id", ColumnType.UUID),
                    Column.of("export_kind", ColumnType.TEXT),
                    Column.of("of_contact", ColumnType.BOOLEAN),
                    Column.of("contact_id", ColumnType.UUID),
                    Column.of("export_format", ColumnType.TEXT),
                    Column.of("job_state", ColumnType.TEXT),
                    Column.of("manifest_text", ColumnType.TEXT),
                    Column.of("job_problem", ColumnType.TEXT),
                    Column.of("content_link", ColumnType.TEXT),
                    Column.of("job_version", ColumnType.BIGINT),
                    Column.of("requested_by", ColumnType.TEXT),
                    Column.of("requested_at", ColumnType.BIGINT),
                    Column.of("changed_at", ColumnType.BIGINT),
                    Column.of("expires_at", ColumnType.BIGINT));
            update = template.sql("""
                    update ${prefix}export_job
                    set export_kind = ?, export_format = ?, job_state = ?, manifest_text = ?, job_problem = ?, content_link = ?,
                        job_version = ?, requested_by = ?, requested_at = ?, changed_at = ?, expires_at = ?
                    where workspace = ? and export_id = ? and job_version = ? and of_contact = ? and contact_id = ?
                    """);
            String select = """
                    select j.export_id, j.export_kind, j.of_contact, j.contact_id, j.export_format, j.job_state, j.manifest_text,
                        j.job_problem, j.content_link, j.job_version, j.requested_by, j.requested_at, j.changed_at, j.expires_at
                    """;
            String page = select + "from ${prefix}export_job j where j.workspace = ? and j.job_state = ?";
            String order = " order by j.workspace, j.export_id fetch first ? rows only";
            find = template.sql(select + "from ${prefix}export_job j where j.workspace = ? and j.export_id = ?");
            first = template.sql(page + order);
            next = template.sql(page + " and j.export_id > ?" + order);
            ofContacts = template.sql(select + """
                    from ${each contact_id}
                    join ${by export_job_of_contact export_job j} on j.workspace = ? and j.contact_id = u.contact_id
                    where j.of_contact = true
                    """);
            remove = template.sql("delete from ${prefix}export_job where workspace = ? and export_id = ?");
        }
    }
}
