package dev.contacts.jdbc.internal.rules;

import dev.contacts.group.GroupId;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.sql.Documents;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.schema.NameKey;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The beginnings of all conditions, made once per store. Immutable and safe for use by several threads. */
public final class RuleStatements {

    private final Documents documents;
    private final IndexConditions.Texts index;
    private final IdentifierConditions.Texts identifiers;
    private final GroupConditions.Texts groups;
    private final ActivityAggregates.Texts activities;
    private final ConsentConditions.Texts consents;

    /** The conditions of a store. */
    public RuleStatements(Template template) {
        documents = template.dialect().documents();
        index = new IndexConditions.Texts(template);
        identifiers = new IdentifierConditions.Texts(template);
        groups = new GroupConditions.Texts(template);
        activities = new ActivityAggregates.Texts(template);
        consents = new ConsentConditions.Texts(template);
    }

    /**
     * A compiler of rules about the contacts of a workspace.
     *
     * @param json how values are written in documents
     * @param now the instant that relative times count from
     * @param finder finds the group of a name
     */
    public RuleCompiler compiler(
            String workspace, Json json, Instant now, Function<NameKey, Optional<GroupId>> finder) {
        FieldConditions attributes = conditions(json, FieldPlace.OF_MEMBERSHIP);
        return new RuleCompiler(
                conditions(json, FieldPlace.OF_CONTACT),
                new TimeConditions(now),
                new IdentifierConditions(identifiers, workspace),
                new GroupConditions(groups, workspace, finder, attributes),
                new ActivityAggregates(activities, workspace, now),
                new ConsentConditions(consents, workspace),
                new IndexConditions.Rows(index, workspace));
    }

    private FieldConditions conditions(Json json, FieldPlace place) {
        return switch (documents) {
            case OPAQUE -> FieldConditions.NONE;
            case BINARY -> new DocumentConditions(json, place);
            case TEXT -> new TextDocumentConditions(place);
        };
    }
}
