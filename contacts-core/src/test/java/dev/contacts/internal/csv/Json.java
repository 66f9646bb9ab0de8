package dev.contacts.internal.csv;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Enough JSON for the corpora: objects, arrays and strings. */
public final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    public static Object parse(String text) {
        return new Json(text).value();
    }

    /** A member that must be there. */
    public static Object member(Object json, String name) {
        return requireNonNull(((Map<?, ?>) json).get(name), name);
    }

    private Object value() {
        return switch (peek()) {
            case '[' -> array();
            case '{' -> object();
            default -> string();
        };
    }

    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        take('[');
        while (peek() != ']') {
            items.add(value());
            skipComma();
        }
        take(']');
        return items;
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        take('{');
        while (peek() != '}') {
            String name = string();
            take(':');
            members.put(name, value());
            skipComma();
        }
        take('}');
        return members;
    }

    private String string() {
        take('"');
        StringBuilder out = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            out.append(c == '\\' ? escaped() : c);
        }
        return out.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> (char) Integer.parseInt(text, at, at += 4, 16);
            default -> c;
        };
    }

    private void skipComma() {
        if (peek() == ',') {
            at++;
        }
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw new IllegalStateException("expected " + expected + " at " + at);
        }
        at++;
    }
}
