package dev.contacts.jdbc;

import dev.contacts.error.ErrorCode;
import dev.contacts.spi.StorageException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The data source leads to a database product that this version does not support, to an old version of it, or to one with settings with
 * which it cannot keep contacts. Nothing was made in it.
 */
public final class UnsupportedDatabaseException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final String productName;

    /**
     * The refusal.
     *
     * @param productName what the driver calls the database
     */
    public UnsupportedDatabaseException(String productName) {
        super(
                ErrorCode.UNSUPPORTED_DATABASE,
                "the database " + productName + " is not supported; use one of " + supported(),
                null);
        this.productName = productName;
    }

    /** The refusal of a version or of settings. */
    UnsupportedDatabaseException(String productName, String advice) {
        super(ErrorCode.UNSUPPORTED_DATABASE, "the database " + productName + " cannot be used: " + advice, null);
        this.productName = productName;
    }

    private static String supported() {
        return Arrays.stream(Database.values()).map(Database::productName).collect(Collectors.joining(", "));
    }

    /**
     * What the driver calls the database.
     *
     * @return the product name
     */
    public String productName() {
        return productName;
    }
}
