package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.StandardField;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * The contact was seen within a distance of a place: {@code within 10 km of (40.4168, -3.7038)}. False for a contact without latitude or
 * longitude, or with one beyond a pole or the date line. Immutable. Rule 002-23.
 *
 * <p>The distance is that of the great circle on a sphere with a radius of 6,371,008.8 metres (the mean radius of the Earth), by the
 * haversine formula {@code 2 R asin(sqrt(sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2)))} in double precision with {@link StrictMath}, which
 * gives the same on every machine; it differs from the distance on the ellipsoid by up to half a percent. A contact at exactly the distance
 * is within.
 *
 * @param distance how far at the most, 0 to {@value #MAX_DISTANCE}
 * @param unit what the distance is measured in
 * @param latitude degrees, -90 to 90, north positive
 * @param longitude degrees, -180 to 180, east positive
 */
public record LocationCondition(NumberValue distance, Unit unit, NumberValue latitude, NumberValue longitude)
        implements SegmentCondition {

    /** The radius of the Earth, in metres. */
    public static final double EARTH_RADIUS = 6_371_008.8;

    /** The largest number of units; farther than any place on Earth in each of them. */
    public static final int MAX_DISTANCE = 1_000_000_000;

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    /**
     * Checks the numbers.
     *
     * @throws InvalidValueException if the distance is out of range or the place is not on Earth
     */
    public LocationCondition {
        requireNonNull(unit, "unit");
        if (distance.value().signum() < 0 || distance.value().compareTo(BigDecimal.valueOf(MAX_DISTANCE)) > 0) {
            throw new InvalidValueException("distance", "RANGE", "a distance is 0 to " + MAX_DISTANCE);
        }
        if (!isWithin(latitude.value(), POLE) || !isWithin(longitude.value(), DATE_LINE)) {
            throw new InvalidValueException("location", "RANGE", "degrees lie within -90 and 90, and -180 and 180");
        }
    }

    /**
     * Within a distance of a place.
     *
     * @param distance how far at the most, 0 to {@value #MAX_DISTANCE}
     * @param unit what the distance is measured in
     * @param latitude degrees, -90 to 90
     * @param longitude degrees, -180 to 180
     * @return the condition
     * @throws InvalidValueException if the distance is out of range or the place is not on Earth
     */
    public static LocationCondition within(double distance, Unit unit, double latitude, double longitude) {
        return new LocationCondition(
                NumberValue.of(distance), unit, NumberValue.of(latitude), NumberValue.of(longitude));
    }

    /**
     * The distance.
     *
     * @return metres
     */
    public double metres() {
        return distance.value().doubleValue() * unit.metres;
    }

    @Override
    public boolean matches(SegmentSubject subject) {
        Optional<BigDecimal> north = degrees(subject, StandardField.LATITUDE, POLE);
        Optional<BigDecimal> east = degrees(subject, StandardField.LONGITUDE, DATE_LINE);
        return north.isPresent()
                && east.isPresent()
                && distance(north.get().doubleValue(), east.get().doubleValue()) <= metres();
    }

    private double distance(double north, double east) {
        double phi = StrictMath.toRadians(latitude.value().doubleValue());
        double otherPhi = StrictMath.toRadians(north);
        double byLatitude = StrictMath.sin((otherPhi - phi) / 2);
        double byLongitude =
                StrictMath.sin(StrictMath.toRadians(east - longitude.value().doubleValue()) / 2);
        double a = byLatitude * byLatitude + StrictMath.cos(phi) * StrictMath.cos(otherPhi) * byLongitude * byLongitude;
        return 2 * EARTH_RADIUS * StrictMath.asin(Math.min(1, StrictMath.sqrt(a)));
    }

    private static Optional<BigDecimal> degrees(SegmentSubject subject, StandardField field, BigDecimal bound) {
        FieldName name = field.fieldName();
        Optional<FieldValue> value = subject.contact().value(name);
        return value.filter(NumberValue.class::isInstance)
                .map(number -> ((NumberValue) number).value())
                .filter(degrees -> isWithin(degrees, bound));
    }

    private static boolean isWithin(BigDecimal degrees, BigDecimal bound) {
        return degrees.abs().compareTo(bound) <= 0;
    }

    /** What distances are measured in. */
    public enum Unit {
        /** Metres. */
        M(1),
        /** Kilometres. */
        KM(1_000),
        /** Miles of 1,609.344 metres. */
        MI(1_609.344);

        private final double metres;

        Unit(double metres) {
            this.metres = metres;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
