/**
 * Programs a newcomer runs first. Not published, exports nothing.
 */
module dev.contacts.examples {
    requires com.fasterxml.jackson.core;
    requires com.h2database;
    requires dev.contacts.core;
    requires dev.contacts.jdbc;
    requires jakarta.mail;
    requires java.logging;
    requires java.sql;
    requires me.tongfei.progressbar;
    requires static org.jspecify;
}
