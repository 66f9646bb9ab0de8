package dev.contacts.tck.differential;

import dev.contacts.contact.IdGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Ids that are the same in both places and in no order. For one thread. */
final class MixedIds implements IdGenerator {

    private final List<UUID> issued = new ArrayList<>();

    @Override
    public UUID next() {
        Chance chance = new Chance(issued.size());
        UUID id = new UUID(chance.seed(), chance.seed());
        issued.add(id);
        return id;
    }

    /** One of the latest ids, whatever it was made for, or one that was never made. */
    UUID latest(Chance chance) {
        int from = Math.max(0, issued.size() - 12);
        return issued.isEmpty() || chance.oneIn(6)
                ? chance.any(Pool.IDS)
                : chance.any(issued.subList(from, issued.size()));
    }

    List<UUID> issued() {
        return List.copyOf(issued);
    }
}
