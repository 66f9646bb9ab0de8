package dev.contacts.tck;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a test proves: the numbers of rules ({@code 000-12}) and acceptance tests ({@code T06}), or {@code SPI-3} for the third
 * guarantee in the list at {@link dev.contacts.spi.ContactStore}. The conformance file has one row for each.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requirement {

    /**
     * The requirements.
     *
     * @return at least one id
     */
    String[] value();
}
