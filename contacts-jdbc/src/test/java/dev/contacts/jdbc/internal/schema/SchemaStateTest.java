package dev.contacts.jdbc.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaStateTest {

    private static final Script FIRST = new Script(1, "create table a (b integer);\n");
    private static final Script SECOND = new Script(2, "create table c (d integer);\n");
    private static final List<Script> BOTH = List.of(FIRST, SECOND);

    @Test
    void nothing_applied_means_missing() {
        assertThat(SchemaState.of(Map.of(), BOTH)).isEqualTo(SchemaState.MISSING);
    }

    @Test
    void all_applied_means_current() {
        assertThat(SchemaState.of(Map.of(1, FIRST.checksum(), 2, SECOND.checksum()), BOTH))
                .isEqualTo(SchemaState.CURRENT);
    }

    @Test
    void some_applied_means_older() {
        assertThat(SchemaState.of(Map.of(1, FIRST.checksum()), BOTH)).isEqualTo(SchemaState.OLDER);
    }

    @Test
    void more_applied_means_newer() {
        assertThat(SchemaState.of(Map.of(1, FIRST.checksum(), 2, SECOND.checksum()), List.of(FIRST)))
                .isEqualTo(SchemaState.NEWER);
    }

    @Test
    void another_text_under_the_same_number_means_altered() {
        assertThat(SchemaState.of(Map.of(1, SECOND.checksum()), BOTH)).isEqualTo(SchemaState.ALTERED);
    }
}
