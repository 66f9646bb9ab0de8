/**
 * Contacts in a SQL database, through JDBC.
 *
 * <p>Main type: {@link dev.contacts.jdbc.JdbcContactStore}. One rule: the {@code DataSource} and its driver are the host's; this module
 * opens connections, gives them back as they were, and owns nothing else.
 */
@NullMarked
package dev.contacts.jdbc;

import org.jspecify.annotations.NullMarked;
