/**
 * What a contact's fields are: names, types, typed values, definitions and the {@link dev.contacts.schema.ProfileSchema} that
 * holds them. Pure: it converts and checks values and says what is wrong with them, it stores nothing.
 *
 * <p>Main types: {@link dev.contacts.schema.ProfileSchema}, {@link dev.contacts.schema.FieldDefinition},
 * {@link dev.contacts.schema.Attributes}. One rule: a value is either converted exactly or refused; never truncated, never
 * guessed.
 */
@NullMarked
package dev.contacts.schema;

import org.jspecify.annotations.NullMarked;
