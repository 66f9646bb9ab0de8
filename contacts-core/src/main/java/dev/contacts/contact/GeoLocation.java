package dev.contacts.contact;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.InvalidValueException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a contact was seen. Immutable and safe for use by several threads; {@code toString()} is masked. Rule 002-23.
 */
public final class GeoLocation {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    private final BigDecimal latitude;
    private final BigDecimal longitude;
    private final @Nullable String place;
    private final @Nullable Instant capturedAt;

    GeoLocation(BigDecimal latitude, BigDecimal longitude, @Nullable String place, @Nullable Instant capturedAt) {
        this.latitude = within(POLE, latitude, "latitude");
        this.longitude = within(DATE_LINE, longitude, "longitude");
        this.place = place;
        this.capturedAt = capturedAt == null ? null : capturedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * A location.
     *
     * @param latitude degrees, -90 to 90
     * @param longitude degrees, -180 to 180
     * @return the location, without place and time
     * @throws InvalidValueException if a coordinate is out of range or not finite
     */
    public static GeoLocation of(double latitude, double longitude) {
        if (!Double.isFinite(latitude) || !Double.isFinite(longitude)) {
            throw new InvalidValueException("location", "RANGE", "coordinates are finite numbers");
        }
        return new GeoLocation(BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude), null, null);
    }

    /**
     * This location with the name of the place.
     *
     * @param name for example a city
     * @return a changed copy
     */
    public GeoLocation withPlace(String name) {
        return new GeoLocation(latitude, longitude, requireNonNull(name, "name"), capturedAt);
    }

    /**
     * This location with the time it was captured.
     *
     * @param at the instant; cut to microseconds
     * @return a changed copy
     */
    public GeoLocation withCapturedAt(Instant at) {
        return new GeoLocation(latitude, longitude, place, requireNonNull(at, "at"));
    }

    /**
     * The latitude.
     *
     * @return degrees, -90 to 90
     */
    public BigDecimal latitude() {
        return latitude;
    }

    /**
     * The longitude.
     *
     * @return degrees, -180 to 180
     */
    public BigDecimal longitude() {
        return longitude;
    }

    /**
     * The name of the place.
     *
     * @return the name, if known
     */
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    /**
     * When the location was captured.
     *
     * @return the instant, if known
     */
    public Optional<Instant> capturedAt() {
        return Optional.ofNullable(capturedAt);
    }

    private static BigDecimal within(BigDecimal bound, BigDecimal degrees, String what) {
        if (degrees.abs().compareTo(bound) > 0) {
            throw new InvalidValueException(what, "RANGE", "degrees lie within " + bound.negate() + " and " + bound);
        }
        return degrees;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeoLocation location
                && latitude.compareTo(location.latitude) == 0
                && longitude.compareTo(location.longitude) == 0
                && place().equals(location.place())
                && capturedAt().equals(location.capturedAt());
    }

    @Override
    public int hashCode() {
        return 31 * latitude.stripTrailingZeros().hashCode()
                + longitude.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return "GeoLocation[***]";
    }
}
