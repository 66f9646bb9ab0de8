package dev.contacts.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What nine other libraries think of an address. Where they agree we follow, except where a clause of the Javadoc of
 * {@link EmailAddress} says otherwise; each such clause is named here, and no difference may be outside them.
 */
@Tag("T07")
class EmailConsensusTest {

    /** Clauses of our policy with which at least one library does not agree. */
    private enum Clause {
        SPACES_AT_THE_ENDS_ARE_SET_ASIDE("^[ \\t].*|.*[ \\t]$"),
        IP_LITERALS_ARE_ACCEPTED(".*@\\[(IPv6:)?[0-9A-Fa-f:.]+]$"),
        ANY_TOP_LEVEL_NAME_IS_ACCEPTED(".*@[A-Za-z]+|.*\\.[A-Za-z]|.*\\.onionE"),
        A_QUOTED_LOCAL_PART_MAY_HAVE_LETTERS_OF_ANY_SCRIPT("^\".*[^\\x00-\\x7F].*\"@[^@]*$"),
        A_LAST_LABEL_OF_DIGITS_IS_REFUSED(".*[.@][0-9]+$"),
        DISPLAY_NAMES_ARE_REFUSED(".*<.*>$"),
        CONTROL_CHARACTERS_ARE_REFUSED(".*\\p{Cntrl}.*"),
        COMMENTS_ARE_REFUSED(".*\\(.*\\).*"),
        BACKSLASHES_OUTSIDE_QUOTES_ARE_REFUSED("^[^\"]*\\\\.*"),
        SEVERAL_QUOTED_PARTS_ARE_REFUSED("^\"[^\"]*\"\\..*"),
        UNKNOWN_CHARACTERS_ARE_REFUSED(".*\\p{Cn}.*"),
        LENGTHS_ARE_COUNTED_IN_BYTES("^(?=.{250,}|[^\\x00-\\x7F]{17,}@).*");

        private final Predicate<String> covers;

        Clause(String pattern) {
            this.covers = Pattern.compile(pattern, Pattern.DOTALL).asMatchPredicate();
        }
    }

    private record Case(String address, String agreed, int sources) {
        boolean disputed() {
            return agreed.equals("null");
        }

        boolean held() {
            return EmailAddress.tryParse(address).isPresent() == Boolean.parseBoolean(agreed);
        }
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>(List.of(
                new Case("anna@example.com", "true", 5),
                new Case("anna@", "false", 5),
                new Case(".anna@example.com", "false", 4),
                new Case("anna@example.com\r\n", "false", 4),
                new Case("anna@example.com ", "false", 2),
                new Case("anna@example.123", "null", 2)));
        for (Corpus.Entry line : Corpus.read("email/consensus.jsonl")) {
            cases.add(new Case(line.get("input"), line.get("agreed"), Integer.parseInt(line.get("sources"))));
        }
        return cases;
    }

    @Test
    void agreed_verdicts_hold_or_fall_under_a_clause_of_the_policy() {
        List<Case> agreed = cases().stream().filter(one -> !one.disputed()).toList();
        List<Case> differing = agreed.stream().filter(one -> !one.held()).toList();
        Map<Clause, Integer> counts = new EnumMap<>(Clause.class);
        List<Case> unexplained = new ArrayList<>();
        for (Case one : differing) {
            clauseFor(one).ifPresentOrElse(clause -> counts.merge(clause, 1, Integer::sum), () -> unexplained.add(one));
        }

        Corpus.summary(
                "email consensus: %d agreed verdicts, %d held, %d differ by policy %s",
                agreed.size(), agreed.size() - differing.size(), differing.size(), counts);
        assertThat(unexplained).isEmpty();
        assertThat(differing).hasSizeLessThanOrEqualTo(1 + agreed.size() / 10);
    }

    @Test
    void where_several_libraries_agree_only_the_trimming_differs() {
        List<Case> several = cases().stream()
                .filter(one -> !one.disputed() && one.sources() > 1)
                .toList();
        List<Case> differing = several.stream().filter(one -> !one.held()).toList();

        Corpus.summary(
                "email consensus: %d verdicts of several libraries, %d held",
                several.size(), several.size() - differing.size());
        assertThat(differing)
                .isNotEmpty()
                .allMatch(one -> Clause.SPACES_AT_THE_ENDS_ARE_SET_ASIDE.covers.test(one.address()));
    }

    @Test
    void disputed_addresses_are_decided_by_the_standard() {
        List<Case> disputed = cases().stream().filter(Case::disputed).toList();
        List<String> refused = disputed.stream()
                .map(Case::address)
                .filter(address -> EmailAddress.tryParse(address).isEmpty())
                .toList();

        Corpus.summary("email consensus: %d disputed, %d of them refused", disputed.size(), refused.size());
        assertThat(refused).isNotEmpty().allMatch(Clause.A_LAST_LABEL_OF_DIGITS_IS_REFUSED.covers);
    }

    private static Optional<Clause> clauseFor(Case one) {
        boolean accepted = EmailAddress.tryParse(one.address()).isPresent();
        return Arrays.stream(Clause.values())
                .filter(clause ->
                        accepted != clause.name().endsWith("REFUSED") || clause == Clause.LENGTHS_ARE_COUNTED_IN_BYTES)
                .filter(clause -> clause.covers.test(one.address()))
                .findFirst();
    }
}
