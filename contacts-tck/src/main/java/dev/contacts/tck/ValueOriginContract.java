package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.activity.Money;
import dev.contacts.activity.NewActivity;
import dev.contacts.contact.Contact;
import dev.contacts.contact.GeoLocation;
import dev.contacts.contact.Geotargeting;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Origin;
import dev.contacts.contact.PostalAddress;
import dev.contacts.contact.Provenance;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.StandardField;
import dev.contacts.schema.ValidationException;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportMode;
import dev.contacts.workspace.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Acceptance: when, by whom and by which way a contact and its values came in; what orders and geotargeting may set. */
public interface ValueOriginContract extends StoreContract {

    @Test
    @Requirement({"T40", "003-03", "002-02", "002-11", "D16"})
    default void an_update_changes_only_the_updated_pair_and_the_origin_of_the_values_it_changes(Sandbox box) {
        box.contacts()
                .imports()
                .text("email,first_name,city,tier\nanna@example.com,Anna,Berlin,gold\n")
                .into("customers")
                .headers(HeaderPolicy.CREATE_UNKNOWN)
                .mode(ImportMode.APPEND)
                .run();
        Contacts contacts = box.contacts().as(Actor.of("clerk"));
        Contact imported = contacts.find(Samples.ANNA).orElseThrow();
        box.clock().advance(Duration.ofDays(1));

        Contact edited = contacts.update(
                imported.id(),
                edit -> edit.firstName("Anna").set("CITY", "Bonn").set("Seat", "A1"));

        Provenance before = imported.provenance();
        assertThat(before.addedVia()).isEqualTo(Origin.IMPORT);
        assertThat(edited.provenance().addedAt()).isEqualTo(before.addedAt()).isEqualTo(Sandbox.NOW);
        assertThat(edited.provenance().addedVia()).isEqualTo(Origin.IMPORT);
        assertThat(edited.provenance().addedBy()).isEqualTo(Sandbox.ACTOR);
        assertThat(edited.provenance().updatedAt()).isEqualTo(Sandbox.NOW.plus(Duration.ofDays(1)));
        assertThat(edited.provenance().updatedVia()).isEqualTo(Origin.API);
        assertThat(edited.provenance().updatedBy()).isEqualTo(Actor.of("clerk"));
        Contact stored = contacts.get(imported.id());
        assertThat(Exact.contact(stored)).isEqualTo(Exact.contact(edited));
        assertThat(stored.origin(FieldName.of("first_name")))
                .as("the same again")
                .contains(Origin.IMPORT);
        assertThat(stored.origin(FieldName.of("city"))).contains(Origin.API);
        assertThat(stored.origin(FieldName.of("tier"))).contains(Origin.IMPORT);
        assertThat(stored.origin(FieldName.of("seat"))).contains(Origin.API);
        assertThat(stored.origin(FieldName.of("none"))).isEmpty();

        Contact cleared = contacts.update(imported.id(), edit -> edit.clear("seat"));
        assertThat(cleared.provenance().values().byKey().keySet()).containsExactly("city");
    }

    @Test
    @Requirement({"T30", "002-22"})
    default void an_order_sets_the_address_only_where_the_host_allows_it(Sandbox box) {
        Contacts allowed = Contacts.builder(box.store())
                .workspace(box.workspace())
                .clock(box.clock())
                .ids(box.ids())
                .addressFromOrders()
                .build();
        PostalAddress home = new PostalAddress("Home 1", "Berlin", "", "10115", "DE");
        PostalAddress shop = new PostalAddress("Shop 2", "Bonn", "", "", "DE");
        Contact anna = box.created(NewContact.of(Samples.ANNA).address(home));
        NewActivity order = NewActivity.order(anna.id(), "A-1", Money.of("5", "EUR"), "paid")
                .key("A-1")
                .address(shop);

        box.contacts().activities().append(order.key("not allowed"));
        assertThat(Exact.contact(box.contacts().get(anna.id()))).isEqualTo(Exact.contact(anna));

        NewActivity older = NewActivity.order(anna.id(), "A-0", Money.of("5", "EUR"), "paid")
                .at(Sandbox.NOW.minusSeconds(1))
                .address(home);
        allowed.activities().append(List.of(order, older));
        Contact after = box.contacts().get(anna.id());
        assertThat(after.address()).contains(shop);
        assertThat(after.origin(StandardField.CITY.fieldName())).contains(Origin.ORDER);
        assertThat(after.origin(StandardField.COUNTRY.fieldName()))
                .as("it did not change")
                .contains(Origin.API);
        assertThat(after.provenance().updatedVia()).isEqualTo(Origin.ORDER);
        assertThat(after.version()).isEqualTo(2);

        Contact moved = box.contacts().update(anna.id(), edit -> edit.address(home));
        allowed.activities().append(order);
        assertThat(Exact.contact(box.contacts().get(anna.id())))
                .as("an order that is there already brings nothing")
                .isEqualTo(Exact.contact(moved));
    }

    @Test
    @Requirement({"T30", "002-23", "002-41"})
    default void a_proposed_location_never_replaces_one_that_came_another_way(Sandbox box) {
        Contacts contacts = box.contacts();
        GeoLocation here = GeoLocation.of(52.5, 13.4).withPlace("Berlin");
        GeoLocation there = GeoLocation.of(50.7, 7.1);
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN).location(here));

        assertThat(contacts.profiles().locate(anna.id(), contact -> Optional.empty()))
                .isEqualTo(Geotargeting.NOTHING_PROPOSED);
        assertThat(contacts.profiles().locate(anna.id(), contact -> Optional.of(here)))
                .isEqualTo(Geotargeting.APPLIED);
        assertThat(contacts.profiles().locate(anna.id(), contact -> contact.location()))
                .isEqualTo(Geotargeting.UNCHANGED);
        assertThat(contacts.profiles().locate(anna.id(), contact -> Optional.of(there)))
                .as("its own proposal may be replaced")
                .isEqualTo(Geotargeting.APPLIED);
        Contact located = contacts.get(anna.id());
        assertThat(located.location()).contains(there);
        assertThat(located.origin(StandardField.LATITUDE.fieldName())).contains(Origin.GEOTARGETING);
        assertThat(located.origin(StandardField.PLACE.fieldName())).isEmpty();

        assertThat(contacts.profiles().locate(ben.id(), contact -> Optional.of(there)))
                .isEqualTo(Geotargeting.OTHER_VALUE_KEPT);
        assertThat(Exact.contact(contacts.get(ben.id()))).isEqualTo(Exact.contact(ben));
        contacts.update(anna.id(), edit -> edit.location(here));
        assertThat(contacts.profiles().locate(anna.id(), contact -> Optional.of(there)))
                .isEqualTo(Geotargeting.OTHER_VALUE_KEPT);
        assertThat(contacts.get(anna.id()).location()).contains(here);
    }

    @Test
    @Requirement({"T46", "003-18"})
    default void the_link_to_a_picture_is_an_absolute_web_address(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA).avatarLink("https://example.com/a.png"));
        assertThat(contacts.profiles().open(anna.id()).info().avatarLink().map(Object::toString))
                .contains("https://example.com/a.png");
        contacts.update(anna.id(), edit -> edit.avatarLink("http://example.com/b"));

        for (String link : List.of("javascript:alert(1)", "file:///etc/passwd", "data:image/png;base64,AA", "/a.png")) {
            box.refuses(ValidationException.class, () -> contacts.update(anna.id(), edit -> edit.avatarLink(link)));
        }
        assertThat(contacts.get(anna.id()).avatarLink().map(Object::toString)).contains("http://example.com/b");
    }
}
