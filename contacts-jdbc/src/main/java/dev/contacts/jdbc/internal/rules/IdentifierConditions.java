package dev.contacts.jdbc.internal.rules;

import dev.contacts.identifier.EmailDomain;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.segment.IdentifierCondition;
import dev.contacts.segment.IdentifierCondition.EmailDomainIn;
import dev.contacts.segment.IdentifierCondition.Has;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks up the identifiers of the contact {@code c}. */
final class IdentifierConditions {

    private final Texts texts;
    private final String workspace;

    IdentifierConditions(Texts texts, String workspace) {
        this.texts = texts;
        this.workspace = workspace;
    }

    Condition of(IdentifierCondition rule) {
        if (rule instanceof Has has) {
            return hasRow(has.type()).append(")");
        }
        List<Condition> endings = ((EmailDomainIn) rule)
                .domains().stream().map(IdentifierConditions::endsWith).toList();
        return hasRow(IdentifierType.EMAIL)
                .append(" and ")
                .append(Condition.any(endings))
                .append(")");
    }

    private Condition hasRow(IdentifierType type) {
        return Condition.of(texts.hasRow + " and i.identifier_type = ?", workspace, StoredKey.code(type));
    }

    /** The key of an address is as long as it is, up to 255 bytes, and ends with its domain; no other part of it follows an {@code @}. */
    private static Condition endsWith(EmailDomain domain) {
        byte[] ending = ("@" + domain.key()).getBytes(StandardCharsets.UTF_8);
        return Condition.of(
                        "octet_length(i.identifier_key) >= ? and substring(i.identifier_key"
                                + " from octet_length(i.identifier_key) - ?) = ?",
                        ending.length,
                        ending.length - 1,
                        ending)
                .wrap("(", ")");
    }

    /** The beginning of the conditions, once per store. */
    static final class Texts {

        private final String hasRow;

        Texts(Template template) {
            hasRow = template.sql(template.dialect().hasRow("contact_identifier", "i"));
        }
    }
}
