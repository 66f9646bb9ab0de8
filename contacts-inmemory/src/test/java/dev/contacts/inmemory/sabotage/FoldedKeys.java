package dev.contacts.inmemory.sabotage;

import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.Identifier;
import java.util.Locale;

/** App aliases are compared as a collation would: neither case counts, nor the difference of {@code ß} and {@code ss}. */
final class FoldedKeys extends DisguisedStore {

    @Override
    Identifier disguised(Identifier identifier) {
        return identifier instanceof AppAlias alias
                ? AppAlias.parse(alias.value().toUpperCase(Locale.ROOT))
                : identifier;
    }
}
