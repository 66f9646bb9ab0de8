package dev.contacts.schema;

import dev.contacts.schema.PatternProgram.Step;
import dev.contacts.schema.PatternProgram.Step.Fork;
import dev.contacts.schema.PatternProgram.Step.Take;
import java.util.ArrayList;
import java.util.List;

/** Reads the text of a {@link TextPattern}. For one use. */
final class PatternParser {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_REPEATS = 1_000;

    private final PatternCursor cursor;
    private int depth;

    PatternParser(String pattern) {
        this.cursor = new PatternCursor(pattern);
    }

    PatternProgram parse() {
        List<Step> steps = alternatives();
        if (!cursor.atEnd()) {
            throw cursor.refused("a parenthesis that closes none");
        }
        return new PatternProgram(steps);
    }

    private List<Step> alternatives() {
        List<Step> steps = sequence();
        while (cursor.take('|')) {
            List<Step> other = sequence();
            List<Step> both = new ArrayList<>();
            both.add(new Fork(1, steps.size() + 2));
            both.addAll(steps);
            both.add(jump(other.size() + 1));
            both.addAll(other);
            steps = bounded(both);
        }
        return steps;
    }

    private List<Step> sequence() {
        List<Step> steps = new ArrayList<>();
        while (!cursor.atEnd() && !cursor.isAt('|') && !cursor.isAt(')')) {
            steps.addAll(repeated(item()));
            bounded(steps);
        }
        return steps;
    }

    private List<Step> item() {
        if (cursor.take('(')) {
            return group();
        } else if (cursor.take('[')) {
            return List.of(new Take(new PatternSet(cursor).rest()));
        } else if (cursor.take('.')) {
            return List.of(new Take(character -> true));
        } else if (cursor.take('\\')) {
            return List.of(new Take(PatternSet.escaped(cursor)));
        } else if (cursor.isAtAny("*+?{}]^$")) {
            throw cursor.refused("a sign that means nothing here; write \\ before it if the character itself is meant");
        }
        int literal = cursor.next();
        return List.of(new Take(character -> character == literal));
    }

    private List<Step> group() {
        if (cursor.take('?') && !cursor.take(':')) {
            throw cursor.refused("a group that looks around; only ( ) and (?: ) are known");
        }
        if (++depth > MAX_DEPTH) {
            throw cursor.refused("too many groups within groups");
        }
        List<Step> steps = alternatives();
        if (!cursor.take(')')) {
            throw cursor.refused("a group that does not end");
        }
        depth--;
        return steps;
    }

    private List<Step> repeated(List<Step> once) {
        List<Step> steps = once;
        if (cursor.take('*')) {
            steps = anyNumber(once);
        } else if (cursor.take('+')) {
            steps = joined(once, anyNumber(once));
        } else if (cursor.take('?')) {
            steps = perhaps(once);
        } else if (cursor.take('{')) {
            steps = counted(once);
        } else {
            return steps;
        }
        if (cursor.isAtAny("*+?{")) {
            throw cursor.refused("a repetition of a repetition; put the inner one in parentheses");
        }
        return bounded(steps);
    }

    private List<Step> counted(List<Step> once) {
        int fewest = cursor.number(MAX_REPEATS);
        boolean open = cursor.take(',') && cursor.isAt('}');
        int most = open || cursor.before() != ',' ? fewest : cursor.number(MAX_REPEATS);
        if (!cursor.take('}') || most < fewest) {
            throw cursor.refused(
                    "a repetition that is not of the form {2}, {2,} or {2,5}, with numbers up to " + MAX_REPEATS);
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < fewest; i++) {
            steps.addAll(once);
            bounded(steps);
        }
        for (int i = fewest; i < most; i++) {
            steps.addAll(perhaps(once));
            bounded(steps);
        }
        return open ? joined(steps, anyNumber(once)) : steps;
    }

    private static List<Step> anyNumber(List<Step> once) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Fork(1, once.size() + 2));
        steps.addAll(once);
        steps.add(jump(-once.size() - 1));
        return steps;
    }

    private static List<Step> perhaps(List<Step> once) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Fork(1, once.size() + 1));
        steps.addAll(once);
        return steps;
    }

    private static List<Step> joined(List<Step> first, List<Step> second) {
        List<Step> steps = new ArrayList<>(first);
        steps.addAll(second);
        return steps;
    }

    private static Fork jump(int distance) {
        return new Fork(distance, distance);
    }

    private List<Step> bounded(List<Step> steps) {
        if (steps.size() > PatternProgram.MAX_STEPS) {
            throw cursor.refused("more than " + PatternProgram.MAX_STEPS + " steps, its repetitions written out");
        }
        return steps;
    }
}
