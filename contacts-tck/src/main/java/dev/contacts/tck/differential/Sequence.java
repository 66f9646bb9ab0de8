package dev.contacts.tck.differential;

import dev.contacts.spi.ContactStore;
import dev.contacts.tck.differential.Step.Frame;
import dev.contacts.transfer.ImportId;
import dev.contacts.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of steps on both stores, in workspaces of its own. For one use. */
final class Sequence {

    private static final String IN_TRANSACTION = "ContactStore.inTransaction(Workspace, Function)";

    private final Place reference;
    private final Place tested;
    private final Coverage coverage;
    private final List<World> worlds;
    private final List<Object> log = new ArrayList<>(); // becomes text only when somebody wants to read it
    private @Nullable Difference difference;

    Sequence(ContactStore reference, ContactStore tested, Coverage coverage) {
        String run = UUID.randomUUID().toString();
        Workspace one = Step.workspace(run, 0);
        Workspace other = Step.workspace(run, 1);
        this.reference = new Place(reference);
        this.tested = new Place(tested);
        this.coverage = coverage;
        this.worlds = List.of(new World(one, other), new World(other, one));
    }

    /** Makes the steps until the stores differ; then compares everything they hold. */
    Optional<Difference> run(List<Step> steps) {
        List<Step> together = new ArrayList<>();
        for (Step step : steps) {
            if (!step.frame().facade()) {
                together.add(step);
            }
            if (step.frame().facade() || step.frame().last()) {
                transaction(together);
                together = new ArrayList<>();
            }
            if (step.frame().facade()) {
                facade(step);
            }
        }
        transaction(together);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        worlds.forEach(world -> compareAll(world, steps.get(steps.size() - 1)));
        return Optional.ofNullable(difference);
    }

    private void facade(Step step) {
        if (difference != null) {
            return;
        }
        reference.advance(step.frame().advance());
        tested.advance(step.frame().advance());
        World world = worlds.get(step.frame().world());
        reference.inTransaction(world.workspace(), () -> world.look(reference.tx()));
        Call call = FacadeCalls.any(step.chance(), world, reference);
        Outcome expected = Outcome.of(call, reference);
        Outcome actual = Outcome.of(call, tested);
        log.add("      in workspace " + step.frame().world());
        compare(List.of(new Done(step, call, expected)), List.of(actual), actual);
    }

    private void transaction(List<Step> steps) {
        if (difference != null || steps.isEmpty()) {
            return;
        }
        Step last = steps.get(steps.size() - 1);
        Frame frame = steps.get(0).frame();
        World world = worlds.get(frame.world());
        boolean rollBack = last.frame().last() && last.frame().givenUp();
        log.add("      in workspace " + frame.world() + (rollBack ? ", and at the end roll back" : ""));

        List<Done> done = new ArrayList<>();
        Outcome expected = end(reference, world, () -> imagine(steps, world, done), rollBack);
        List<Outcome> answers = new ArrayList<>();
        Outcome actual = end(tested, world, () -> repeat(done, answers), rollBack);
        compare(done, answers, actual);
        if (difference == null && !expected.same(actual)) {
            difference = new Difference(last.number(), lines(), "the transaction: " + expected.text(), actual.text());
        }
        coverage.add(IN_TRANSACTION, expected.thrown() == null ? Set.of("committed") : expected.kinds());
    }

    /** How the transaction ends: what its work throws must be thrown again, the very same. */
    private Outcome end(Place place, World world, Runnable work, boolean rollBack) {
        RolledBack wanted = new RolledBack();
        try {
            place.inTransaction(world.workspace(), () -> {
                work.run();
                if (rollBack) {
                    throw wanted;
                }
            });
            return new Outcome("committed", Set.of(), null);
        } catch (RolledBack e) {
            return e == wanted ? Outcome.thrown(e) : new Outcome("another exception", Set.of(), e);
        } catch (GivenUp e) {
            return new Outcome("given up", Set.of("given up"), e);
        } catch (RuntimeException e) {
            if (place == reference) {
                throw e;
            }
            return Outcome.thrown(e);
        }
    }

    /** Thinks the steps up and makes them on the reference. */
    private void imagine(List<Step> steps, World world, List<Done> done) {
        done.clear();
        for (Step step : steps) {
            world.look(reference.tx());
            Call call = RecordCalls.any(step.chance(), world);
            Outcome outcome = Outcome.of(call, reference);
            if (call.unmeant() && !(outcome.thrown() instanceof IllegalArgumentException)) {
                throw new AssertionError("the reference does not refuse what cannot be meant: " + call);
            }
            done.add(new Done(step, call, outcome));
            if (outcome.thrown() != null && !call.unmeant()) {
                throw new GivenUp();
            }
        }
    }

    /** Makes the same calls on the store under test, until one is answered differently. */
    private void repeat(List<Done> done, List<Outcome> answers) {
        answers.clear();
        for (Done each : done) {
            Outcome answer = Outcome.of(each.call(), tested);
            answers.add(answer);
            if (!answer.same(each.outcome())
                    || (answer.thrown() != null && !each.call().unmeant())) {
                throw new GivenUp();
            }
        }
    }

    private void compare(List<Done> done, List<Outcome> answers, Outcome end) {
        for (int i = 0; i < done.size() && difference == null; i++) {
            Done each = done.get(i);
            log.add(each);
            String answer = i < answers.size() ? answers.get(i).text() : "no answer, but " + end.text();
            if (answer.equals(each.outcome().text())) {
                coverage.add(each.call().operation(), each.outcome().kinds());
            } else {
                difference = new Difference(
                        each.step().number(), lines(), each.outcome().text(), answer);
            }
        }
    }

    private void compareAll(World world, Step last) {
        if (difference != null) {
            return;
        }
        List<ImportId> imports = imports(world);
        List<String> expected = Snapshot.of(reference, world.workspace(), imports);
        List<String> actual = Snapshot.of(tested, world.workspace(), imports);
        if (!actual.equals(expected)) {
            difference = new Difference(last.number(), lines(), onlyIn(expected, actual), onlyIn(actual, expected));
        }
    }

    private List<String> lines() {
        return log.stream().map(Object::toString).toList();
    }

    /** Those the reference knows: a store cannot list them. */
    private List<ImportId> imports(World world) {
        List<ImportId> imports = new ArrayList<>();
        reference.inTransaction(
                world.workspace(),
                () -> Stream.of(
                                Pool.IDS.stream().map(ImportId::new),
                                TransferCalls.KEYS.stream().map(ImportId::of),
                                reference.ids().issued().stream().map(id -> ImportId.of(id.toString())))
                        .flatMap(ids -> ids)
                        .filter(id -> reference.tx().imports().find(id).isPresent()
                                || !reference.tx().imports().rejected(id, 0, 1).isEmpty())
                        .forEach(imports::add));
        return imports;
    }

    private static String onlyIn(List<String> lines, List<String> others) {
        List<String> only = new ArrayList<>(lines);
        only.removeAll(others);
        return "holds in the end " + (only.isEmpty() ? "in this order " + lines : only);
    }

    /** A step that was made on the reference. */
    private record Done(Step step, Call call, Outcome outcome) {
        @Override
        public String toString() {
            return String.format("%5d %s%n      -> %s", step.number(), call, outcome.text());
        }
    }

    /** Rolls a transaction back because the step before asks for it. */
    private static final class GivenUp extends RuntimeException {
        GivenUp() {
            super("given up", null, false, false);
        }
    }

    /** Rolls a transaction back at will. */
    private static final class RolledBack extends RuntimeException {
        RolledBack() {
            super("rolled back", null, false, false);
        }
    }
}
