package dev.contacts.jdbc.internal.rules;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.StandardField;
import dev.contacts.segment.FieldCondition.Between;
import dev.contacts.segment.LocationCondition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The ranges of latitude and longitude in which every place within a distance lies. A little too wide, so that no rounding leaves a place
 * out; what a circle leaves out of the box, and rounding decides, only {@code LocationCondition.matches} can say.
 *
 * @param latitudes one range
 * @param longitudes one range, or two where the box lies across the date line
 */
record LocationBox(List<Between> latitudes, List<Between> longitudes) {

    private static final double SLACK = 1e-6; // degrees, a decimetre; doubles err by far less
    private static final int POLE = 90;
    private static final int DATE_LINE = 180;

    static LocationBox around(LocationCondition place) {
        double latitude = place.latitude().value().doubleValue();
        double longitude = place.longitude().value().doubleValue();
        double angle = place.metres() / LocationCondition.EARTH_RADIUS;
        double height = Math.toDegrees(angle) + SLACK;
        boolean pole = latitude + height >= POLE || latitude - height <= -POLE;
        double width = pole
                ? DATE_LINE
                : Math.toDegrees(Math.asin(Math.min(1, Math.sin(angle) / Math.cos(Math.toRadians(latitude))))) + SLACK;
        return new LocationBox(
                List.of(range(StandardField.LATITUDE, latitude - height, latitude + height, POLE)),
                longitudes(longitude, width));
    }

    private static List<Between> longitudes(double longitude, double width) {
        double west = longitude - width;
        double east = longitude + width;
        if (width >= DATE_LINE) {
            return List.of(range(StandardField.LONGITUDE, -DATE_LINE, DATE_LINE, DATE_LINE));
        } else if (west <= -DATE_LINE) {
            return List.of(
                    range(StandardField.LONGITUDE, west + 2 * DATE_LINE, DATE_LINE, DATE_LINE),
                    range(StandardField.LONGITUDE, -DATE_LINE, east, DATE_LINE));
        } else if (east >= DATE_LINE) {
            return List.of(
                    range(StandardField.LONGITUDE, west, DATE_LINE, DATE_LINE),
                    range(StandardField.LONGITUDE, -DATE_LINE, east - 2 * DATE_LINE, DATE_LINE));
        }
        return List.of(range(StandardField.LONGITUDE, west, east, DATE_LINE));
    }

    private static Between range(StandardField field, double from, double to, int bound) {
        FieldName name = field.fieldName();
        return new Between(
                name, FieldValue.of(decimal(Math.max(from, -bound))), FieldValue.of(decimal(Math.min(to, bound))));
    }

    private static BigDecimal decimal(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(9, RoundingMode.HALF_EVEN);
    }

    Narrowing narrow(FieldConditions fields) {
        return new Narrowing(Condition.all(List.of(any(latitudes, fields), any(longitudes, fields))), Condition.FALSE);
    }

    private static Condition any(List<Between> ranges, FieldConditions fields) {
        return Condition.any(ranges.stream()
                .map(range -> fields.of(range).orElse(Condition.TRUE))
                .toList());
    }
}
