package dev.contacts.jdbc.internal.rules;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.jdbc.internal.sql.Dialect;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.segment.ConsentCondition;
import dev.contacts.segment.ConsentCondition.BlacklistedOn;
import dev.contacts.segment.ConsentCondition.Consent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks up the last entries in the ledger of the contact {@code c}, and its addresses on the blacklist. */
final class ConsentConditions {

    private final Texts texts;
    private final String workspace;

    ConsentConditions(Texts texts, String workspace) {
        this.texts = texts;
        this.workspace = workspace;
    }

    Condition of(ConsentCondition rule) {
        if (rule instanceof Consent consent) {
            return of(consent);
        }
        return rule instanceof BlacklistedOn on ? listed(Optional.of(on.channel())) : listed(Optional.empty());
    }

    /** A no to the category or to all is a no; of the others, a yes to either is a yes. */
    private Condition of(Consent rule) {
        Condition no = last(rule, "e.state_after = '" + SubscriptionState.UNSUBSCRIBED + "'");
        return switch (rule.state()) {
            case UNSUBSCRIBED -> no;
            case SUBSCRIBED ->
                Condition.all(
                        List.of(last(rule, "e.state_after = '" + SubscriptionState.SUBSCRIBED + "'"), no.negated()));
            case UNKNOWN ->
                last(rule, "e.state_after <> '" + SubscriptionState.UNKNOWN + "'")
                        .negated();
        };
    }

    /** Of the category, or of all, the last entry is such a one; what the ledger has heard of anything else does not count. */
    private Condition last(Consent rule, String such) {
        Condition said = Condition.of(
                texts.said, workspace, rule.channel().name(), rule.category().name(), SubscriptionCategory.ALL.name());
        return among(said.append(" group by e.workspace, e.contact_id, e.category_name having max(case when " + such
                + " then e.entry_sequence else 0 end) = max(e.entry_sequence)"));
    }

    private Condition listed(Optional<Channel> channel) {
        List<Condition> sets = new ArrayList<>();
        if (channel.isEmpty() || channel.get().equals(Channel.EMAIL)) {
            sets.add(identified(texts.listedIdentifier, IdentifierType.EMAIL, Channel.EMAIL));
            sets.add(identified(texts.listedDomain, IdentifierType.EMAIL, Channel.EMAIL));
        }
        if (channel.isEmpty() || channel.get().equals(Channel.SMS)) {
            sets.add(identified(texts.listedIdentifier, IdentifierType.MOBILE_NUMBER, Channel.SMS));
        }
        if (channel.isEmpty() || channel.get().addressedBy().isEmpty()) {
            Condition registered = Condition.of(texts.listedRegistration, workspace);
            sets.add(channel.map(on -> registered.append(" and a.channel_name = ?", on.name()))
                    .orElse(registered));
        }
        return among(Condition.join(sets, " union all "));
    }

    private Condition identified(String join, IdentifierType type, Channel channel) {
        return Condition.of(join, channel.name(), workspace, StoredKey.code(type));
    }

    private Condition among(Condition set) {
        return new Condition(texts.dialect.isAmong(set.sql()), set.parameters(), false);
    }

    /** The beginnings of the sets, once per store. */
    static final class Texts {

        private static final String SAYING = Arrays.stream(ConsentCause.values())
                .filter(ConsentCause::isOfSubscription)
                .map(cause -> "'" + cause + "'")
                .collect(Collectors.joining(", "));
        private static final String LISTED = " join ${prefix}blacklist_entry b on b.workspace = %1$s.workspace"
                + " and b.target_kind = %2$d and b.channel_name = %3$s and b.target_key = %4$s where %1$s.workspace = ?";

        private final Dialect dialect;
        private final String said;
        private final String listedIdentifier;
        private final String listedDomain;
        private final String listedRegistration;

        Texts(Template template) {
            dialect = template.dialect();
            said = template.sql("select e.workspace, e.contact_id from ${prefix}consent_entry e where e.workspace = ?"
                    + " and e.channel_name = ? and e.category_name in (?, ?) and e.consent_cause in (" + SAYING + ")");
            String identifiers = "select i.workspace, i.contact_id from ${prefix}contact_identifier i";
            String ofType = " and i.identifier_type = ?";
            listedIdentifier = template.sql(identifiers + LISTED.formatted("i", 1, "?", "i.identifier_key") + ofType);
            listedDomain = template.sql(
                    identifiers + LISTED.formatted("i", 2, "?", dialect.behindAt("i.identifier_key")) + ofType);
            listedRegistration = template.sql("select a.workspace, a.contact_id from ${prefix}contact_channel a"
                    + LISTED.formatted("a", 1, "a.channel_name", "a.address_key"));
        }
    }
}
