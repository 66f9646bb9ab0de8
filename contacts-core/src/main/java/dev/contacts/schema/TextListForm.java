package dev.contacts.schema;

import java.util.ArrayList;
import java.util.List;

/** The text form of a list of texts: {@code a;b\;c} is the two texts {@code a} and {@code b;c}; {@code \e} alone is no text. */
final class TextListForm {

    private static final String EMPTY_LIST = "\\e";

    private TextListForm() {}

    static String print(List<String> texts) {
        if (texts.isEmpty()) {
            return EMPTY_LIST; // "" would be the list of one empty text
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                out.append(';');
            }
            out.append(texts.get(i).replace("\\", "\\\\").replace(";", "\\;"));
        }
        return out.toString();
    }

    static List<String> parse(String form) {
        if (form.equals(EMPTY_LIST)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == '\\' && i + 1 < form.length() && (form.charAt(i + 1) == ';' || form.charAt(i + 1) == '\\')) {
                text.append(form.charAt(++i));
            } else if (c == ';') {
                texts.add(text.toString());
                text.setLength(0);
            } else {
                text.append(c);
            }
        }
        texts.add(text.toString());
        return texts;
    }
}
