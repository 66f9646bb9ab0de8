package dev.contacts.internal.view;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactEdit;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.GeoLocation;
import dev.contacts.contact.Geolocator;
import dev.contacts.contact.Geotargeting;
import dev.contacts.contact.Origin;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.profile.Change;
import dev.contacts.internal.profile.ListSchema;
import dev.contacts.schema.StandardField;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.StoreTransaction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes over proposed locations. Immutable. */
public final class Locating {

    private final CallContext context;

    /** Locating in the context of a call. */
    public Locating(CallContext context) {
        this.context = context;
    }

    /** Asks outside of any transaction, for the answer may take its time, and decides on the contact as it is then. */
    public Geotargeting locate(ContactId id, Geolocator geolocator) {
        Contact asked = context.inTransaction(tx -> load(tx, id));
        Optional<GeoLocation> proposal = geolocator.locate(asked);
        return proposal.isEmpty()
                ? Geotargeting.NOTHING_PROPOSED
                : context.inTransactionOnLatest(tx -> apply(tx, load(tx, id), proposal.get()));
    }

    private Geotargeting apply(StoreTransaction tx, Contact before, GeoLocation proposal) {
        if (!isFree(before)) {
            return Geotargeting.OTHER_VALUE_KEPT;
        }
        Change change = new Change(context.now(), Origin.GEOTARGETING, context.actor());
        ContactEdit edit = ContactEdit.nothing().location(proposal);
        Contact after = context.rules().edit(before, edit, ListSchema.of(tx, before.schema()), change);
        if (after.version() == before.version()) {
            return Geotargeting.UNCHANGED;
        }
        tx.contacts().update(List.of(new ContactChange(before, after))).orThrow();
        return Geotargeting.APPLIED;
    }

    private static boolean isFree(Contact contact) {
        return Stream.of(StandardField.LATITUDE, StandardField.LONGITUDE, StandardField.PLACE, StandardField.LOCATED_AT)
                .flatMap(field -> contact.origin(field.fieldName()).stream())
                .allMatch(origin -> origin == Origin.GEOTARGETING);
    }

    private static Contact load(StoreTransaction tx, ContactId id) {
        return tx.contacts().find(List.of(id)).stream().findFirst().orElseThrow(() -> new ContactNotFoundException(id));
    }
}
