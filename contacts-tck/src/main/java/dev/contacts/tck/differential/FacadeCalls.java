package dev.contacts.tck.differential;

import dev.contacts.contact.ContactId;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.workspace.Workspace;
import java.util.List;

/** Calls of {@link dev.contacts.Privacy}; and of any facade. */
final class FacadeCalls {

    private FacadeCalls() {}

    static Call any(Chance chance, World world, Place reference) {
        return switch (chance.below(34)) {
            case 0, 1, 2, 3 -> AreaCalls.ofGroups(chance, world);
            case 4, 5 -> AreaCalls.ofSchemas(chance, world);
            case 6, 7 -> AreaCalls.ofSegments(chance, world);
            case 8, 9, 10 -> TransferCalls.ofImports(chance, world, reference);
            case 11, 12 -> TransferCalls.ofExports(chance, world);
            case 13, 14, 15 -> ofPrivacy(chance, world, reference);
            case 16, 17, 18, 19, 20 -> HistoryCalls.ofActivities(chance, world);
            case 21, 22, 23 -> HistoryCalls.ofNotes(chance, world);
            case 24, 25 -> HistoryCalls.ofProfiles(chance, world);
            default -> ContactCalls.any(chance, world);
        };
    }

    private static Call ofPrivacy(Chance chance, World world, Place reference) {
        Workspace where = world.workspace();
        int plans = reference.plans().size();
        switch (chance.below(5)) {
            case 0 -> {
                ContactId id = world.contactId(chance);
                return Call.of(
                        "Privacy.anonymize(ContactId)",
                        id,
                        place -> place.contacts(where).privacy().anonymize(id));
            }
            case 1 -> {
                return Call.of(
                        "Privacy.receipts()",
                        "",
                        place -> place.contacts(where).privacy().receipts());
            }
            case 2 -> {
                if (plans > 0) {
                    return confirm(Math.max(0, plans - 1 - chance.below(3)));
                }
                return prepare(chance, world);
            }
            default -> {
                return prepare(chance, world);
            }
        }
    }

    private static Call prepare(Chance chance, World world) {
        List<ContactId> ids = world.contactIds(chance, 2);
        return Call.of("Privacy.prepareDeletion(Collection)", ids, place -> {
            DeletionPlan plan = place.contacts(world.workspace()).privacy().prepareDeletion(ids);
            place.plans().add(plan);
            return plan;
        });
    }

    private static Call confirm(int number) {
        return Call.of(
                "DeletionPlan.confirm()",
                "of plan " + number,
                place -> place.plans().get(number).confirm());
    }
}
