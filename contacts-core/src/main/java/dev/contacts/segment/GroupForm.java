package dev.contacts.segment;

import dev.contacts.group.Group;
import dev.contacts.group.MembershipStatus;
import dev.contacts.segment.GroupCondition.MemberOf;
import dev.contacts.segment.GroupCondition.MemberWhere;
import dev.contacts.segment.Token.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code member of 'VIP'}, {@code member of 'VIP' as unconfirmed}, {@code member of 'VIP' where (seat = 'A1')}. */
final class GroupForm implements ConditionForm<GroupCondition> {

    static final String NAME =
            "the name of a group, in single quotes: 1 to " + Group.MAX_NAME_LENGTH + " characters, not blank";

    private static final String KNOWN = "the name of a group that exists";
    private static final List<String> STATUSES = Arrays.stream(MembershipStatus.values())
            .map(status -> RuleWords.lowerCase(status.name()))
            .toList();
    private static final String STATUS = "a status of memberships: " + String.join(", ", STATUSES);
    private static final String ENCLOSED =
            "parentheses, where (...), so that it is clear what belongs to the membership";

    @Override
    public Class<GroupCondition> family() {
        return GroupCondition.class;
    }

    @Override
    public boolean begins(Token first, Token second) {
        return first.isWord(RuleWords.MEMBER) && second.isWord(RuleWords.OF);
    }

    @Override
    public SegmentCondition read(Token first, RuleParser parser) {
        parser.cursor().take();
        String group = group(parser);
        MembershipStatus status = parser.cursor().accept(RuleWords.AS) ? status(parser) : MembershipStatus.ACTIVE;
        Token where = parser.cursor().token();
        if (!parser.cursor().accept(RuleWords.WHERE)) {
            return new MemberOf(group, status);
        }
        Token start = parser.cursor().token();
        SegmentRule rule = parser.attributeRule(parser.scope().memberFields(group));
        if (!start.isSymbol("(") && isUnclear(parser.cursor().token())) {
            throw parser.cursor().expected(start, ENCLOSED);
        }
        return parser.built(where, () -> new MemberWhere(group, status, rule));
    }

    /** After {@code where a = 1} an {@code and} could go on with either; nobody has to know which. */
    private static boolean isUnclear(Token next) {
        return next.isWord(RuleWords.AND) || next.isWord(RuleWords.OR);
    }

    private static String group(RuleParser parser) {
        Token name = parser.cursor().token();
        if (name.kind() != Kind.QUOTED_TEXT
                || name.text().isBlank()
                || name.text().length() > Group.MAX_NAME_LENGTH) {
            throw parser.cursor().expected(NAME);
        }
        String group = parser.terms().text().value();
        if (!parser.scope().hasGroup(group)) {
            throw parser.cursor().expected(name, KNOWN, parser.scope().groups());
        }
        return group;
    }

    private static MembershipStatus status(RuleParser parser) {
        for (MembershipStatus status : MembershipStatus.values()) {
            if (parser.cursor().accept(RuleWords.lowerCase(status.name()))) {
                return status;
            }
        }
        throw parser.cursor().expected(parser.cursor().token(), STATUS, STATUSES);
    }

    @Override
    public String text(GroupCondition condition) {
        return condition instanceof MemberWhere member
                ? memberWhere(member.group(), member.status(), member.where())
                : memberOf(condition.group(), condition.status());
    }

    private static String memberOf(String group, MembershipStatus status) {
        String member = "member of " + RulePrinter.quoted('\'', group);
        return status == MembershipStatus.ACTIVE ? member : member + " as " + RuleWords.lowerCase(status.name());
    }

    static String memberWhere(String group, MembershipStatus status, SegmentRule where) {
        return memberOf(group, status) + " where (" + RulePrinter.print(where) + ")";
    }

    @Override
    public String words(GroupCondition condition) {
        String member = "is a member of the given group with status " + condition.status();
        return condition instanceof MemberWhere ? member + ", for whom the part below holds" : member;
    }

    @Override
    public Optional<String> group(GroupCondition condition) {
        return Optional.of(condition.group());
    }

    @Override
    public List<SegmentRule> parts(GroupCondition condition) {
        return condition instanceof MemberWhere member ? List.of(member.where()) : List.of();
    }

    @Override
    public SegmentSubject subjectOfParts(GroupCondition condition, SegmentSubject subject) {
        return condition instanceof MemberWhere member ? member.asMember(subject) : subject;
    }
}
