package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.NewContact;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.transfer.HeaderMapping;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportRefusedException;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.Importer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Acceptance: the header of an import is held against the list before any row is taken. */
public interface HeaderPolicyContract extends StoreContract {

    @Test
    @Requirement({"T37", "004-11", "004-12", "C10"})
    default void a_header_that_is_not_the_lists_own_is_refused_with_everything_that_is_wrong(Sandbox box) {
        people(box);
        List<String> before = box.dump().lines();
        Map<String, List<String>> verdicts = Map.of(
                "email,Tier,Age,shoe", List.of("shoe UNKNOWN_COLUMN"),
                "email,Tier", List.of("Age MISSING_COLUMN"),
                "email,tier,Age", List.of("tier UNKNOWN_COLUMN", "Tier MISSING_COLUMN"),
                "email,Tier ,Age", List.of("Tier UNKNOWN_COLUMN", "Tier MISSING_COLUMN"),
                "Tier,Age", List.of("email MISSING_COLUMN"),
                "E-Mail,Tiers,age,x",
                        List.of(
                                "E-Mail UNKNOWN_COLUMN",
                                "Tiers UNKNOWN_COLUMN",
                                "age UNKNOWN_COLUMN",
                                "x UNKNOWN_COLUMN",
                                "Tier MISSING_COLUMN",
                                "Age MISSING_COLUMN",
                                "email MISSING_COLUMN"),
                "email,Tier,Age,Age", List.of("Age DUPLICATE_COLUMN"),
                "email,Tier,Age,attribute:Age", List.of("attribute:Age SAME_TARGET"));

        verdicts.forEach((header, problems) ->
                assertThat(problems(box, text(box, header))).as(header).containsExactlyElementsOf(problems));

        assertThat(box.refuses(
                        ImportRefusedException.class,
                        () -> text(box, "email,tier,Age").run()))
                .hasMessageContaining("did you mean \"Tier\"?");
        assertThat(box.dump().lines()).isEqualTo(before);
    }

    @Test
    @Requirement({"T37", "004-12", "004-15"})
    default void the_lists_own_header_is_taken_in_any_order_and_with_a_byte_order_mark(Sandbox box) {
        people(box);
        String csv = "Age,first_name,email,Tier\n42,Anna,anna@example.com,gold\nold,Ben,ben@example.com,gold\n";
        byte[] marked = ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8);

        ImportReport pasted = box.contacts().imports().text(csv).into("people").run();
        ImportReport read = box.neighbour()
                .contacts()
                .imports()
                .csv(new ByteArrayInputStream(marked))
                .map("Tier", "last_name")
                .map("Age", "city")
                .into("people")
                .run();
        ImportReport markedText =
                box.contacts().imports().text("\uFEFF" + csv).into("people").run();

        assertThat(pasted.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1));
        assertThat(pasted.rejectedRows().toList().get(0).reasons())
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason.path() + " " + reason.rule()).isEqualTo("Age NUMBER"));
        assertThat(read.counts()).isEqualTo(new ImportCounts(2, 0, 0, 0));
        assertThat(markedText.counts()).isEqualTo(new ImportCounts(0, 0, 1, 1));
    }

    @Test
    @Requirement({"C10", "T37"})
    default void other_names_and_fewer_columns_are_taken_only_if_it_was_said(Sandbox box) {
        people(box);
        String csv = "E-Mail,TIER\nanna@example.com,gold\n";

        assertThat(problems(box, box.contacts().imports().text(csv).into("people")))
                .isNotEmpty();
        ImportReport mapped = box.contacts()
                .imports()
                .text(csv)
                .into("people")
                .headers(HeaderPolicy.MAPPED)
                .run();
        ImportReport own = box.contacts()
                .imports()
                .text("Correo\nben@example.com\n")
                .into("people")
                .headers(HeaderMapping.exact().with("email", "correo"))
                .run();

        assertThat(mapped.inserted() + own.inserted()).isEqualTo(2);
        assertThat(box.contacts().find(Samples.ANNA).orElseThrow().attributes().text("Tier"))
                .contains("gold");
        assertThat(problems(
                        box,
                        box.contacts()
                                .imports()
                                .text("email,shoe\n")
                                .into("people")
                                .headers(HeaderPolicy.CREATE_UNKNOWN)))
                .contains("shoe UNKNOWN_COLUMN");
    }

    @Test
    @Requirement({"C10", "004-12"})
    default void no_field_is_made_of_a_column_unless_that_was_chosen(Sandbox box) {
        box.created(NewContact.of(Samples.BEN));
        Importer importer = box.contacts()
                .imports()
                .text("email,teir\nanna@example.com,gold\n")
                .into("open");

        for (HeaderPolicy policy : List.of(HeaderPolicy.STRICT, HeaderPolicy.MAPPED)) {
            assertThat(problems(box, importer.headers(policy))).containsExactly("teir UNKNOWN_COLUMN");
        }
        assertThat(problems(box, box.contacts().imports().text("city\nRome\n")))
                .containsExactly("identifiers MISSING_COLUMN");
        assertThat(box.contacts().schemas().find("open")).isEmpty();

        assertThat(importer.headers(HeaderPolicy.CREATE_UNKNOWN).run().inserted())
                .isEqualTo(1);
        assertThat(box.contacts().find(Samples.ANNA).orElseThrow().attributes().text("teir"))
                .contains("gold");
        assertThat(importer.ignore("teir").run().unchanged()).isEqualTo(1);
    }

    private static void people(Sandbox box) {
        box.contacts()
                .schemas()
                .create(ProfileSchema.builder("people")
                        .field(FieldDefinition.text("Tier"))
                        .field(FieldDefinition.number("Age"))
                        .build());
    }

    private static Importer text(Sandbox box, String header) {
        return box.contacts().imports().text(header + "\n").into("people");
    }

    private static List<String> problems(Sandbox box, Importer importer) {
        return box.refuses(ImportRefusedException.class, importer::run).problems().stream()
                .map(problem -> problem.path() + " " + problem.rule())
                .toList();
    }
}
