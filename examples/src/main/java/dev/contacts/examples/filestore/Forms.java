package dev.contacts.examples.filestore;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.TextPattern;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Values as lists of texts, whole numbers and truths, and back. The domain's values are records, so one rule does for nearly all: a record
 * is the list of its parts, behind its name where it is one of a sealed family. So a value says its own kind ({@code "007"} is a text),
 * and comes back through its own constructor, which checks it again (guarantee 6).
 */
final class Forms {

    /** What its own {@code toString} writes and this reads back. */
    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.of(
            String.class, text -> text,
            UUID.class, UUID::fromString,
            Instant.class, Instant::parse,
            LocalDate.class, LocalDate::parse,
            BigDecimal.class, BigDecimal::new,
            Currency.class, Currency::getInstance,
            YearMonth.class, YearMonth::parse,
            FieldName.class, FieldName::of,
            TextPattern.class, TextPattern::of);

    private Forms() {}

    static Object write(Object value) {
        if (value instanceof Long || value instanceof Boolean) {
            return value;
        } else if (value instanceof Integer number) {
            return number.longValue();
        } else if (TEXTS.containsKey(value.getClass()) || value instanceof Enum) {
            return value.toString();
        } else if (value instanceof List<?> list) {
            return list.stream().map(Forms::write).toList();
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> List.of(write(entry.getKey()), write(entry.getValue())))
                    .toList();
        } else if (value instanceof Attributes attributes) {
            return write(attributes.toMap());
        } else if (value instanceof Identifier identifier) { // with its key, for rules may change
            return List.of(identifier.type().name(), identifier.value(), identifier.key());
        } else if (value instanceof ChannelAddress address) { // likewise
            return List.of(address.channel().name(), address.value(), address.key());
        } else if (value instanceof EmailDomain domain) {
            return domain.key();
        } else if (value instanceof Optional<?> optional) {
            return optional.map(present -> List.of(write(present))).orElse(List.of());
        } else if (value instanceof Record) {
            return parts(value);
        }
        throw new IllegalArgumentException("this store has no form for " + value.getClass());
    }

    private static List<Object> parts(Object value) {
        List<Object> parts = new ArrayList<>();
        if (isOneOfMany(value.getClass())) {
            parts.add(value.getClass().getSimpleName());
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                parts.add(write(requireNonNull(component.getAccessor().invoke(value))));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("this store has no access to " + value.getClass(), e);
            }
        }
        return parts;
    }

    static <T> T read(Class<T> type, Object form) {
        return type.cast(value(type, form));
    }

    private static Object value(Type type, Object form) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == Optional.class) {
                return list(of[0], (List<?>) form).stream().findFirst();
            }
            return of.length == 1 ? list(of[0], (List<?>) form) : map(of[0], of[1], (List<?>) form);
        }
        Class<?> kind = (Class<?>) type;
        if (kind == long.class || kind == Long.class || kind == boolean.class) {
            return form;
        } else if (kind == int.class) {
            return Math.toIntExact((Long) form);
        } else if (kind.isEnum()) {
            return constant(kind, (String) form);
        } else if (kind == Attributes.class) {
            Map<FieldName, FieldValue> values = map(FieldName.class, FieldValue.class, (List<?>) form);
            return Attributes.of(values);
        } else if (kind == Identifier.class) {
            List<?> parts = (List<?>) form;
            return Identifier.stored(
                    IdentifierType.valueOf((String) parts.get(0)), (String) parts.get(1), (String) parts.get(2));
        }
        if (kind == ChannelAddress.class) {
            List<?> parts = (List<?>) form;
            return ChannelAddress.stored(
                    Channel.of((String) parts.get(0)), (String) parts.get(1), (String) parts.get(2));
        } else if (kind == EmailDomain.class) {
            return EmailDomain.parse((String) form);
        }
        Function<String, Object> text = TEXTS.get(kind);
        return text != null ? text.apply((String) form) : record(kind, (List<?>) form);
    }

    private static List<Object> list(Type type, List<?> forms) {
        return forms.stream().map(form -> value(type, form)).toList();
    }

    @SuppressWarnings("unchecked") // the types are those of the map that was written
    private static <K, V> Map<K, V> map(Type key, Type value, List<?> entries) {
        Map<K, V> map = new TreeMap<>();
        for (Object entry : entries) {
            List<?> pair = (List<?>) entry;
            map.put((K) value(key, pair.get(0)), (V) value(value, pair.get(1)));
        }
        return map;
    }

    private static Object constant(Class<?> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Object record(Class<?> type, List<?> parts) {
        if (isOneOfMany(type)) {
            Class<?> named = type.isSealed() ? member(type, (String) parts.get(0)) : type;
            return construct(named, parts.subList(1, parts.size()));
        }
        return construct(type, parts);
    }

    private static Object construct(Class<?> type, List<?> parts) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = value(components[i].getGenericType(), parts.get(i));
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a stored value is no longer taken by " + type, e);
        }
    }

    private static boolean isOneOfMany(Class<?> type) {
        return type.isSealed() || Stream.of(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    private static Class<?> member(Class<?> family, String name) {
        return Stream.of(family.getPermittedSubclasses())
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
