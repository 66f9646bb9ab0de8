package dev.contacts.contact;

/** What became of a location that a {@link Geolocator} was asked for. Rule 002-41. */
public enum Geotargeting {
    /** The contact has the proposed location now, with the origin {@link Origin#GEOTARGETING}. */
    APPLIED,
    /** The contact had that location already. */
    UNCHANGED,
    /** Nothing was proposed. */
    NOTHING_PROPOSED,
    /** The contact has a location that did not come from geotargeting; it was kept. */
    OTHER_VALUE_KEPT
}
