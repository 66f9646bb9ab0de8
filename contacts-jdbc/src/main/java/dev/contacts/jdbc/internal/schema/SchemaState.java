package dev.contacts.jdbc.internal.schema;

import java.util.List;
import java.util.Map;

/** How the tables of a database relate to the scripts of this version of the library. */
public enum SchemaState {
    /** The same. */
    CURRENT,
    /** There are none. */
    MISSING,
    /** There are none in the connection's schema, but in another one of its search path. */
    ELSEWHERE,
    /** There are tables in use, and nothing says of which version. */
    UNRECORDED,
    /** Scripts are still to be applied. */
    OLDER,
    /** A later version of the library made them. */
    NEWER,
    /** A script that was applied is not the one that this version has under its number. */
    ALTERED;

    /** The state that the applied scripts, checksum by number, mean. */
    static SchemaState of(Map<Integer, String> applied, List<Script> scripts) {
        if (applied.isEmpty()) {
            return MISSING;
        }
        for (Script script : scripts) {
            String checksum = applied.get(script.number());
            if (checksum != null && !checksum.equals(script.checksum())) {
                return ALTERED;
            }
        }
        int last = scripts.get(scripts.size() - 1).number();
        if (applied.keySet().stream().anyMatch(number -> number > last)) {
            return NEWER;
        }
        return scripts.stream().allMatch(script -> applied.containsKey(script.number())) ? CURRENT : OLDER;
    }
}
