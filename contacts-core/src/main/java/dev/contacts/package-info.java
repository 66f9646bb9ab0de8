/**
 * The library's entrance: {@link dev.contacts.Contacts} and one small facade per area.
 *
 * <p>A call goes one way: a facade checks and decides, values hold the rules, a store keeps. Every facade is immutable and safe for
 * use by several threads. One rule: a call that throws has changed nothing, unless its exception says that the outcome is unknown.
 */
@NullMarked
package dev.contacts;

import org.jspecify.annotations.NullMarked;
