package dev.contacts.jdbc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contacts.Contacts;
import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.group.Group;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever asks for a contact of another workspace, or for one that is gone, gets the answer for an id that never was, by the same statements.
 * 003-05, T20, T42.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class UnknownContactTest {

    private static final ContactId RANDOM = new ContactId(UUID.fromString("01890000-0000-7000-8000-0123456789ab"));

    private final FailingConnections connections;
    private final Contacts here;
    private final Contacts elsewhere;
    private final Group group;

    UnknownContactTest(TestDatabase database) {
        DataSource dataSource = database.fresh();
        connections = new FailingConnections(dataSource);
        Contacts contacts = Contacts.over(JdbcContactStore.over(connections.dataSource()));
        here = contacts.in(Workspace.of("here"));
        elsewhere = contacts.in(Workspace.of("elsewhere"));
        group = here.groups().create("VIP");
    }

    @Test
    void the_id_of_another_workspace_is_answered_as_a_random_one_by_the_same_statements() {
        FullContact theirs = new FullContact(elsewhere);

        assertThat(answers(theirs.id())).isEqualTo(answers(RANDOM)).hasSizeGreaterThan(10);
        assertThat(elsewhere.find(theirs.id())).isPresent();
    }

    @Test
    void the_id_of_somebody_who_is_gone_is_answered_as_a_random_one_by_the_same_statements() {
        ContactId anonymized = new FullContact(here).id();
        ContactId deleted = new FullContact(here).id();
        here.privacy().anonymize(anonymized);
        here.privacy().prepareDeletion(Set.of(deleted)).confirm();

        assertThat(answers(anonymized)).isEqualTo(answers(RANDOM));
        assertThat(answers(deleted)).isEqualTo(answers(RANDOM));
    }

    @Test
    void a_plan_for_somebody_who_is_gone_since_is_answered_as_a_random_id() {
        ContactId anna = here.create(NewContact.of(TestContacts.email("anna"))).id();
        DeletionPlan first = here.privacy().prepareDeletion(Set.of(anna));
        DeletionPlan second = here.privacy().prepareDeletion(Set.of(anna));
        first.confirm();

        String gone = answer(anna, id -> second.confirm());

        assertThat(gone)
                .startsWith(answer(RANDOM, id -> here.privacy().anonymize(id)).split(" by ", 2)[0]);
        assertThat(answer(anna, id -> second.confirm())).isEqualTo(gone);
    }

    /** What each call answers, and by which statements. */
    private Map<String, String> answers(ContactId id) {
        Map<String, Consumer<ContactId>> calls = new LinkedHashMap<>();
        calls.put("anonymize", here.privacy()::anonymize);
        calls.put("prepare", contact -> here.privacy().prepareDeletion(Set.of(contact)));
        calls.put("replay", contact -> here.privacy().erasureReplay(Set.of(contact)));
        calls.put("get", here::get);
        calls.put("update", contact -> here.update(contact, edit -> edit.firstName("Anna")));
        calls.put("move", contact -> here.move(contact, "other"));
        calls.put("export", contact -> here.exports().contact(contact).writeTo(new ByteArrayOutputStream()));
        calls.put("append", contact -> here.activities().append(NewActivity.event(contact, "seen")));
        calls.put("history", contact -> here.activities().history(contact));
        calls.put("note", contact -> here.notes().add(contact, "note"));
        calls.put("join", contact -> here.groups().add(group.id(), contact));
        calls.put("address", contact -> here.channels().register(contact, Channel.VIBER, "viber"));
        calls.put("ledger", contact -> here.consents().ledger(contact));
        calls.put("profile", contact -> here.profiles().open(contact));
        calls.put("segments", contact -> here.segments().of(contact));
        Map<String, String> answers = new LinkedHashMap<>();
        calls.forEach((name, call) -> answers.put(name, answer(id, call)));
        return answers;
    }

    private String answer(ContactId id, Consumer<ContactId> call) {
        connections.calls().clear();
        Throwable thrown = catchThrowable(() -> call.accept(id));
        List<String> statements = new ArrayList<>(connections.calls());
        if (thrown == null) {
            return "nothing by " + statements;
        }
        assertThat(thrown).isInstanceOf(ContactNotFoundException.class).hasNoCause();
        return thrown.getClass() + " " + ((ContactNotFoundException) thrown).code() + " "
                + requireNonNull(thrown.getMessage()).replace(id.toString(), "the id") + " by " + statements;
    }
}
