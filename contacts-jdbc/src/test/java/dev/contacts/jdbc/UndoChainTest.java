package dev.contacts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.PageRequest;
import dev.contacts.identifier.Identifier;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportUndoReport;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An import that moves hundreds of addresses on by one contact, and its undoing: the more there are, the less a database has to spare. */
class UndoChainTest {

    private static final int CONTACTS = 700;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void addresses_that_have_moved_on_by_one_all_move_back(TestDatabase database) {
        Contacts contacts = Contacts.over(JdbcContactStore.over(database.fresh()));
        assertThat(imported(contacts, "start@example.com", ImportMode.APPEND).inserted())
                .isEqualTo(CONTACTS);
        Map<String, String> before = addresses(contacts);
        ImportReport moved = imported(contacts, "other@example.com,K0\nlast@example.com", ImportMode.UPDATE);
        assertThat(moved.updated()).isEqualTo(CONTACTS + 1);
        ImportId id = moved.id();

        ImportUndoReport undone = contacts.imports().undo(id);

        assertThat(undone.restored()).isEqualTo(CONTACTS);
        assertThat(undone.leftAlone()).isZero();
        assertThat(addresses(contacts)).isEqualTo(before);
    }

    /** Each contact gets the address that the one before it has at first; the first one has an address of its own. */
    private static ImportReport imported(Contacts contacts, String first, ImportMode mode) {
        int from = mode == ImportMode.APPEND ? 0 : -1;
        StringBuilder rows =
                new StringBuilder("email,contact_key\n").append(first).append(",K0\n");
        for (int i = 1; i < CONTACTS; i++) {
            rows.append(i + from == 0 ? "start" : "p" + (i + from))
                    .append("@example.com,K")
                    .append(i)
                    .append('\n');
        }
        return contacts.imports().text(rows.toString()).mode(mode).undoable().run();
    }

    private static Map<String, String> addresses(Contacts contacts) {
        return contacts.list(PageRequest.first(PageRequest.MAX_SIZE)).items().stream()
                .collect(Collectors.toMap(contact -> contact.id().toString(), UndoChainTest::addresses));
    }

    private static String addresses(Contact contact) {
        return contact.identifiers().stream().map(Identifier::value).collect(Collectors.joining(" "));
    }
}
