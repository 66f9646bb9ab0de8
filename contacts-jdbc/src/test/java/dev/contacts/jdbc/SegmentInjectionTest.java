package dev.contacts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.Contacts;
import dev.contacts.activity.Money;
import dev.contacts.activity.NewActivity;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PageRequest;
import dev.contacts.error.ContactsException;
import dev.contacts.group.Group;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentRule;
import dev.contacts.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Payloads against SQL as value, name of a field, of a group and of a list, and as a rule: data or refused, and no statement is sent that
 * harmless input does not send.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@Tag("U10")
class SegmentInjectionTest {

    private static final List<String> BY_HAND = List.of(
            "' or 1=1 --",
            "'; drop table contacts_contact; --",
            "\" or \"\"=\"",
            "\\' or 1=1#",
            "1; waitfor delay '0:0:5'--",
            "x' union select null, version() /*",
            "') or sleep(5)='",
            "a\\",
            "$.a.\"x\" or 1=1",
            "$1; select pg_sleep(5)",
            "? or ?=?",
            "{d '2026-01-01'}",
            "{fn user()}",
            "tier desc; delete from contacts_contact",
            "%' and 1=1 and '%'='",
            "'||(select group_name from contacts_contact_group)||'",
            "' or 1=1 --".repeat(15));

    /** As long as a payload may be: of longer texts an index holds a prefix only. */
    private static final List<String> HARMLESS =
            List.of("harmless", "h".repeat(120), "h".repeat(300), "h".repeat(9), "-h", "-" + "h".repeat(120), "");

    private final TestDatabase database;
    private final HikariDataSource pool;
    private final FailingConnections connections;
    private final Contacts contacts;
    private int refused;
    private int asked;
    private int workspaces;

    SegmentInjectionTest(TestDatabase database) {
        this.database = database;
        this.pool = database.pool(config -> config.setMaximumPoolSize(2));
        this.connections = new FailingConnections(pool);
        this.contacts = Contacts.over(JdbcContactStore.over(connections.dataSource()));
    }

    @AfterEach
    void closePool() {
        pool.close();
    }

    @Test
    void a_payload_is_data_or_refused_and_sends_no_statement_that_harmless_input_does_not() throws IOException {
        Set<String> known = new HashSet<>();
        for (String harmless : HARMLESS) {
            known.addAll(statementsOf(harmless));
        }
        int harmlessOnes = asked;
        refused = 0;
        List<String> payloads = payloads();
        for (String payload : payloads) {
            assertThat(known).as(payload).containsAll(statementsOf(payload));
        }
        System.out.printf(
                "%s: %,d payloads, %,d questions answered and %,d refused; %,d texts of statements, those of %,d harmless questions%n",
                database, payloads.size(), asked - harmlessOnes, refused, known.size(), harmlessOnes);
        assertThat(asked - harmlessOnes).isGreaterThan(payloads.size() * 10);
    }

    private Set<String> statementsOf(String text) {
        connections.calls().clear();
        Contacts workspace = contacts.in(Workspace.of("w" + workspaces++));
        Contact contact = workspace.create(
                NewContact.of(EmailAddress.parse("anna@example.com")).set("note", text));
        String literal = "'" + text.replace("'", "''") + "'";
        String name = "\"" + text.replace("\"", "\"\"") + "\"";
        asValue(workspace, literal);
        asName(workspace, contact, text, literal, name);
        asGroup(workspace, contact, text, literal, name);
        asList(workspace, text, literal);
        asActivity(workspace, contact, text, literal);
        expect(workspace, 0, () -> workspace.segments().parse("email domain = " + literal));
        attempt(() -> workspace.segments().count(SegmentRule.parse(text)));
        attempt(() -> workspace.segments().parse(text));
        return new HashSet<>(connections.calls());
    }

    private void asValue(Contacts workspace, String literal) {
        for (String test : List.of(" = ", " >= ", " <= ", " contains ", " starts with ")) {
            expect(workspace, 1, () -> SegmentRule.parse("note" + test + literal));
        }
        expect(workspace, 1, () -> SegmentRule.parse("note in (" + literal + ", 'other')"));
        expect(workspace, 1, () -> SegmentRule.parse("note between " + literal + " and " + literal));
        expect(workspace, 0, () -> SegmentRule.parse("note != " + literal + " or note < " + literal));
    }

    private void asName(Contacts workspace, Contact contact, String text, String literal, String name) {
        if (attempt(() -> workspace.update(contact.id(), edit -> edit.set(text, text)))) {
            expect(workspace, 1, () -> SegmentRule.parse(name + " = " + literal));
            expect(workspace, 1, () -> SegmentRule.parse("exists(" + name + ") and not " + name + " > " + literal));
            expect(workspace, 0, () -> SegmentRule.parse(name + " between 1 and 2"));
            expect(workspace, 0, () -> SegmentRule.parse(name + " >= now - 1 day or " + name + " = today"));
            attempt(() -> workspace.update(contact.id(), edit -> edit.clear(text)));
        }
    }

    private void asGroup(Contacts workspace, Contact contact, String text, String literal, String name) {
        attempt(() -> workspace.segments().parse("member of " + literal));
        attempt(() -> {
            Group group = workspace.groups().create(text);
            return workspace.groups().add(group.id(), contact.id(), member -> member.set("seat", text));
        });
        expect(workspace, 1, () -> SegmentRule.parse("member of " + literal));
        expect(workspace, 1, () -> SegmentRule.parse("member of " + literal + " where (seat = " + literal + ")"));
        expect(workspace, 0, () -> SegmentRule.parse("member of " + literal + " where (" + name + " = 'x')"));
    }

    private void asActivity(Contacts workspace, Contact contact, String text, String literal) {
        boolean event = attempt(() -> workspace.activities().append(NewActivity.event(contact.id(), text)));
        boolean order = attempt(() ->
                workspace.activities().append(NewActivity.order(contact.id(), "A-1", Money.of("1", "EUR"), text)));
        expect(workspace, event ? 1 : 0, () -> SegmentRule.parse("events(name = " + literal + ") = 1"));
        expect(
                workspace,
                order ? 1 : 0,
                () -> SegmentRule.parse("sum of orders(status in (" + literal + ", 'x')) = 1 EUR"));
        expect(workspace, 0, () -> SegmentRule.parse("last of activities(name = " + literal + ") > now"));
        attempt(() -> workspace.segments().count(SegmentRule.parse("activities(category = " + literal + ") >= 1")));
    }

    private void asList(Contacts workspace, String text, String literal) {
        attempt(() -> workspace
                .schemas()
                .create(ProfileSchema.builder(text)
                        .field(FieldDefinition.text("tier").asIndexed())
                        .build()));
        attempt(() -> workspace.create(
                NewContact.of(EmailAddress.parse("ben@example.com")).in(text).set("tier", text)));
        attempt(() -> {
            ContactQuery list = ContactQuery.matching(SegmentRule.parse("tier = " + literal))
                    .in(SchemaName.of(text));
            assertThat(workspace.list(list, PageRequest.first(10)).items()).hasSizeLessThanOrEqualTo(1);
            return list;
        });
        for (String test : List.of(" = ", " >= ", " starts with ")) {
            attempt(() -> workspace.segments().count(SegmentRule.parse("tier" + test + literal)));
        }
        attempt(() -> workspace.segments().count(SegmentRule.parse("tier between " + literal + " and 'zz'")));
    }

    /** The rule can be read, and so many contacts match it; or something in it is refused. */
    private void expect(Contacts workspace, long matching, Callable<SegmentRule> rule) {
        attempt(() -> {
            SegmentRule read = rule.call();
            assertThat(workspace.segments().count(read)).as(read.text()).isEqualTo(matching);
            assertThat(workspace.segments().members(read, PageRequest.first(10)).items())
                    .as(read.text())
                    .hasSize((int) matching);
            return read;
        });
    }

    private boolean attempt(Callable<?> call) {
        try {
            call.call();
            asked++;
            return true;
        } catch (ContactsException e) {
            refused++;
            return false;
        } catch (Exception e) {
            throw new AssertionError("something else than our refusal", e);
        }
    }

    private static List<String> payloads() throws IOException {
        List<String> payloads = new ArrayList<>(BY_HAND);
        Path file = Path.of(System.getProperty("contacts.corpora", ""), "injection", "sql-payloads.jsonl");
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                try (JsonParser json = new JsonFactory().createParser(line)) {
                    while (json.nextToken() != JsonToken.END_OBJECT) {
                        if ("payload".equals(json.currentName()) && json.currentToken() == JsonToken.VALUE_STRING) {
                            payloads.add(json.getText());
                        }
                    }
                }
            }
        }
        return payloads;
    }
}
