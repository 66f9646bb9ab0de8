package dev.contacts.jdbc.internal.sql;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** UUIDs as columns: of a type of their own, or as 16 bytes where that type has another order. */
public final class Uuids {

    private Uuids() {}

    /** The UUID in a column. */
    public static UUID read(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof byte[] bytes ? of(ByteBuffer.wrap(bytes)) : (UUID) value;
    }

    private static UUID of(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
