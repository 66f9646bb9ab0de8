package dev.contacts.internal.profile;

import dev.contacts.identifier.Identifier;
import dev.contacts.schema.ProfileSchema;
import java.util.List;

/**
 * What a contact would be, before it is one: the bean that is validated. Its schema travels with it.
 *
 * @param identifiers the identifiers it would have
 * @param values the values it would have
 * @param schema what it must hold
 */
@ConformsToSchema
record ContactCandidate(
        @ContainsUniqueIdentifier @WithinCardinality List<Identifier> identifiers,
        TypedValues values,
        ProfileSchema schema) {}
