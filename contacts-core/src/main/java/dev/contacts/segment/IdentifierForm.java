package dev.contacts.segment;

import dev.contacts.identifier.EmailDomain;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.identifier.InvalidIdentifierException;
import dev.contacts.segment.IdentifierCondition.EmailDomainIn;
import dev.contacts.segment.IdentifierCondition.Has;
import dev.contacts.segment.Token.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code has email}, {@code email domain = 'example.com'}, {@code email domain in ('a.example', 'b.example')}. */
final class IdentifierForm implements ConditionForm<IdentifierCondition> {

    private static final String EMAIL_DOMAIN = "email domain";
    private static final String DOMAIN = "the domain of an email address, such as 'example.com'";
    private static final List<String> TYPES = Arrays.stream(IdentifierType.values())
            .map(type -> RuleWords.lowerCase(type.name()))
            .toList();

    @Override
    public Class<IdentifierCondition> family() {
        return IdentifierCondition.class;
    }

    @Override
    public boolean begins(Token first, Token second) {
        return (first.isWord(RuleWords.HAS) && second.isWordButNoTest())
                || (first.isWord(RuleWords.EMAIL) && second.isWord(RuleWords.DOMAIN));
    }

    @Override
    public SegmentCondition read(Token first, RuleParser parser) {
        return first.isWord(RuleWords.HAS) ? has(parser) : emailDomain(first, parser);
    }

    private static SegmentCondition has(RuleParser parser) {
        Token word = parser.cursor().token();
        for (IdentifierType type : IdentifierType.values()) {
            if (parser.cursor().accept(RuleWords.lowerCase(type.name()))) {
                return new Has(type);
            }
        }
        throw parser.cursor().expected(word, "a type of identifier: " + String.join(", ", TYPES), TYPES);
    }

    private static SegmentCondition emailDomain(Token first, RuleParser parser) {
        parser.cursor().take();
        if (parser.cursor().acceptSymbol("=")) {
            EmailDomain domain = domain(parser);
            return parser.built(first, () -> new EmailDomainIn(List.of(domain)));
        } else if (parser.cursor().accept(RuleWords.IN)) {
            List<EmailDomain> domains = parser.listOf(() -> domain(parser));
            return parser.built(first, () -> new EmailDomainIn(domains));
        }
        throw parser.cursor().expected("'=' or 'in'");
    }

    private static EmailDomain domain(RuleParser parser) {
        Token literal = parser.cursor().token();
        if (literal.kind() != Kind.QUOTED_TEXT) {
            throw parser.cursor().expected(DOMAIN);
        }
        try {
            EmailDomain domain = EmailDomain.parse(literal.text());
            parser.cursor().take();
            return domain;
        } catch (InvalidIdentifierException e) {
            throw parser.cursor().expected(literal, DOMAIN);
        }
    }

    @Override
    public String text(IdentifierCondition condition) {
        return condition instanceof Has has
                ? RuleWords.HAS + " " + RuleWords.lowerCase(has.type().name())
                : emailDomain(((EmailDomainIn) condition).domains());
    }

    static String emailDomain(List<EmailDomain> domains) {
        if (domains.size() == 1) {
            return EMAIL_DOMAIN + " = "
                    + RulePrinter.quoted('\'', domains.get(0).value());
        }
        return domains.stream()
                .map(domain -> RulePrinter.quoted('\'', domain.value()))
                .collect(Collectors.joining(", ", EMAIL_DOMAIN + " in (", ")"));
    }

    @Override
    public String words(IdentifierCondition condition) {
        return condition instanceof Has has
                ? "has an identifier of type " + has.type()
                : "has an email address in one of the given domains";
    }

    @Override
    public int values(IdentifierCondition condition) {
        return condition instanceof EmailDomainIn in && in.domains().size() > 1
                ? in.domains().size()
                : 0;
    }
}
