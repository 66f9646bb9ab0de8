package dev.contacts.jdbc.internal.rules;

import dev.contacts.group.GroupId;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.schema.NameKey;
import dev.contacts.segment.GroupCondition;
import dev.contacts.segment.GroupCondition.MemberWhere;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Looks up the memberships of the contact {@code c}, and into their documents. */
final class GroupConditions {

    private final Texts texts;
    private final String workspace;
    private final Function<NameKey, Optional<GroupId>> groups;
    private final FieldConditions attributes;
    private final Map<String, Optional<GroupId>> known = new HashMap<>();

    GroupConditions(
            Texts texts, String workspace, Function<NameKey, Optional<GroupId>> groups, FieldConditions attributes) {
        this.texts = texts;
        this.workspace = workspace;
        this.groups = groups;
        this.attributes = attributes;
    }

    Narrowing of(GroupCondition rule, RuleCompiler compiler) {
        return known.computeIfAbsent(rule.group(), this::find)
                .map(group -> of(rule, group, compiler))
                .orElse(Narrowing.exactly(Condition.FALSE));
    }

    private Optional<GroupId> find(String name) {
        return groups.apply(NameKey.of(name));
    }

    private Narrowing of(GroupCondition rule, GroupId group, RuleCompiler compiler) {
        Condition member = Condition.of(
                texts.hasRow + " and m.group_id = ? and m.member_status = ?",
                workspace,
                group.value(),
                rule.status().name());
        if (!(rule instanceof MemberWhere with)) {
            return Narrowing.exactly(member.append(")"));
        }
        Narrowing where = compiler.over(attributes).compile(with.where());
        Condition atMost = having(member, where.atMost());
        return where.exact() ? Narrowing.exactly(atMost) : new Narrowing(atMost, having(member, where.atLeast()));
    }

    private static Condition having(Condition member, Condition where) {
        if (where.equals(Condition.FALSE)) {
            return where;
        }
        return where.equals(Condition.TRUE)
                ? member.append(")")
                : member.append(" and ").append(where).append(")").known();
    }

    /** The beginning of the conditions, once per store. */
    static final class Texts {

        private final String hasRow;

        Texts(Template template) {
            hasRow = template.sql(template.dialect().hasRow("membership", "m"));
        }
    }
}
