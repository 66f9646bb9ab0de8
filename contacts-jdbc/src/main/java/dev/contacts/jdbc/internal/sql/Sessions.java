package dev.contacts.jdbc.internal.sql;

import java.util.function.Function;

/** Gives work a session within a transaction. Safe for use by several threads. */
public interface Sessions {

    /** Runs work in one transaction; whatever the work throws undoes what it did and is rethrown. */
    <T> T run(Function<? super Session, ? extends T> work);
}
