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
 * rule      = and-chain { "or" and-chain } ;
 * and-chain = factor { "and" factor } ;
 * factor    = "not" factor | "(" rule ")" | condition ;
 * condition = field test | function ;
 * test      = operator value | "in" "(" value { "," value } ")" | "contains" text | "starts" "with" text ;
 * operator  = "=" | "!=" | "<" | "<=" | ">" | ">=" ;
 * function  = "exists" "(" field ")" ;
 * value     = text | number | "true" | "false" | "date" text | "instant" text ;
 * field     = word | '"' { character except '"' | '""' } '"' ;
 * text      = "'" { character except "'" | "''" } "'" ;
 * number    = [ "-" ] digits [ "." digits ] [ ( "e" | "E" ) [ "+" | "-" ] digits ] ;
 * word      = ( letter | "_" ) { letter | "_" | digit } ;             (ASCII; not and, or, not, in,
 *                                                                      contains, starts, true, false)
 * }</pre>
 */
@NullMarked
package dev.contacts.segment;

import org.jspecify.annotations.NullMarked;
