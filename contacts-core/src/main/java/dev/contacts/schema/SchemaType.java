package dev.contacts.schema;

import dev.contacts.identifier.IdentifierType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a profile schema is for; a schema has exactly one type. Rules 004-04, 004-06, 004-07. */
public enum SchemaType {
    /** Fed by hand, import or feed; its contacts are identified by email. */
    REGULAR(EnumSet.of(IdentifierType.EMAIL)),
    /** Made of a rule over another schema; holds no contacts of its own. */
    VIRTUAL(EnumSet.noneOf(IdentifierType.class)),
    /** Fed like {@link #REGULAR}; its contacts are identified by mobile number. */
    MOBILE_ONLY(EnumSet.of(IdentifierType.MOBILE_NUMBER)),
    /** For hosts that need no fixed identifying field: any unique identifier does (requirements C3). */
    ANY_IDENTIFIER(Arrays.stream(IdentifierType.values())
            .filter(IdentifierType::unique)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(IdentifierType.class))));

    private final Set<IdentifierType> identifiedBy;

    SchemaType(Set<IdentifierType> identifiedBy) {
        this.identifiedBy = Set.copyOf(identifiedBy);
    }

    /**
     * Of which types a contact of such a schema needs at least one identifier.
     *
     * @return the types; empty for {@link #VIRTUAL}
     */
    public Set<IdentifierType> identifiedBy() {
        return identifiedBy;
    }
}
