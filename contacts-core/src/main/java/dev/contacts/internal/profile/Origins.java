package dev.contacts.internal.profile;

import dev.contacts.contact.Contact;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.contact.ValueOrigins;
import dev.contacts.schema.Attributes;
import java.util.SortedMap;
import java.util.TreeMap;

/** Notes by which way each value came in; only where that differs from how the contact was added. */
final class Origins {

    private Origins() {}

    /** The provenance after a change that leaves these values. */
    static Provenance after(Contact before, TypedValues after, Change change) {
        Provenance provenance = before.provenance();
        SortedMap<String, Origin> origins = new TreeMap<>();
        collect(before.standard(), after.standard(), provenance, change, origins);
        collect(before.attributes(), after.attributes(), provenance, change, origins);
        return provenance.updated(change.at(), change.via(), change.by()).with(new ValueOrigins(origins));
    }

    private static void collect(
            Attributes before,
            Attributes after,
            Provenance provenance,
            Change change,
            SortedMap<String, Origin> origins) {
        after.forEach((name, value) -> {
            boolean kept = before.get(name).filter(value::equals).isPresent();
            Origin origin = kept ? provenance.values().of(name).orElse(provenance.addedVia()) : change.via();
            if (origin != provenance.addedVia()) {
                origins.put(name.key(), origin);
            }
        });
    }
}
