/**
 * Rules that say which contacts belong together, queries over contacts, and segments that are saved under a name.
 *
 * <p>Main type: {@link dev.contacts.segment.SegmentRule}. One rule: {@code SegmentRule.matches} <em>is</em> the meaning; whatever a
 * store does to be fast must give the same answer. Logic is two-valued: a field without a value is not equal to anything, and
 * {@code not} never yields "unknown".
 *
 * <p>The text form, in EBNF. Words are recognised in any case of ASCII letters; blanks, tabs and line breaks separate:
 *
 * <pre>{@code
 * rule       = and-chain { "or" and-chain } ;
 * and-chain  = factor { "and" factor } ;
 * factor     = "not" factor | "(" rule ")" | condition ;
 * condition  = field test | function | identifier | membership | place | activity | consent | "is" "test" ;
 * test       = operator ( value | moment ) | "in" "(" value { "," value } ")"
 *            | "between" value "and" value | "between" moment "and" moment
 *            | "contains" text | "starts" "with" text ;
 * operator   = "=" | "!=" | "<" | "<=" | ">" | ">=" ;
 * function   = "exists" "(" field ")" ;
 * identifier = "has" ( "email" | "mobile_number" | "app_alias" | "contact_key" | "user_id" | "external_id" )
 *            | "email" "domain" ( "=" text | "in" "(" text { "," text } ")" ) ;
 * membership = "member" "of" text [ "as" status ] [ "where" factor ] ;     (and, or follow only after a parenthesis)
 * status     = "active" | "unconfirmed" | "awaiting_approval" | "deactivated" ;
 * place      = "within" number ( "m" | "km" | "mi" ) "of" "(" number "," number ")" ;  (latitude, longitude)
 * activity   = activities operator digits
 *            | "sum" "of" activities operator number currency             (orders only)
 *            | "last" "of" activities ( "<" | "<=" | ">" | ">=" ) moment ;  (that begins at now)
 * activities = ( "orders" | "campaigns" | "events" | "activities" ) "(" [ item { "," item } ] ")" ;
 * item       = "last" digits unit | ( "since" | "until" ) "instant" text        (no months, no years)
 *            | "between" "instant" text "and" "instant" text
 *            | ( "name" | "status" | "category" ) ( "=" text | "in" "(" text { "," text } ")" ) ;
 *                                                                          (category of activities only)
 * consent    = "consent" "on" text [ "for" text ] "is" ( "subscribed" | "unsubscribed" | "unknown" )  (channel, category)
 *            | "is" "blacklisted" [ "on" text ] ;                         (channel)
 * currency   = word ;                                                      (an ISO 4217 code)
 * moment     = ( "today" | "now" ) [ ( "+" | "-" ) digits unit ] ;
 * unit       = "day" | "days" | "week" | "weeks" | "month" | "months" | "year" | "years"
 *            | "minute" | "minutes" | "hour" | "hours" ;                   (the last four with now only)
 * value      = text | number | "true" | "false" | "date" text | "instant" text ;
 * field      = word | '"' { character except '"' | '""' } '"' ;
 * text       = "'" { character except "'" | "''" } "'" ;
 * number     = [ "-" ] digits [ "." digits ] [ ( "e" | "E" ) [ "+" | "-" ] digits ] ;
 * word       = ( letter | "_" ) { letter | "_" | digit } ;                 (ASCII; not and, or, not, in,
 *                                                                          contains, starts, true, false)
 * }</pre>
 *
 * <p>All other words are names of fields wherever a field may stand: {@code member = 5} asks for a field called {@code member}. What
 * {@code today} and {@code now} are is said in {@link dev.contacts.segment.RelativeTime}, how far a place is in
 * {@link dev.contacts.segment.LocationCondition}, which activities are counted in {@link dev.contacts.segment.ActivitySelection}, what a
 * consent is in {@link dev.contacts.segment.ConsentCondition}. A {@code member of} without a status asks for an active membership. After {@code where} stands one condition on member attributes, or more of them in parentheses.
 *
 * <p>A rule can be read for what it says alone ({@link dev.contacts.segment.SegmentRule#parse(String)}) or against a
 * {@link dev.contacts.segment.RuleScope}, which knows the fields and groups of a workspace. A further family of conditions is a file with its
 * meaning, a {@code ConditionForm} with its text, and one line in {@code ConditionForms}; what it asks for beyond the contact is a
 * method of {@link dev.contacts.segment.SubjectFacts}.
 */
@NullMarked
package dev.contacts.segment;

import org.jspecify.annotations.NullMarked;
