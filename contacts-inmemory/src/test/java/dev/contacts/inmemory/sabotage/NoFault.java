package dev.contacts.inmemory.sabotage;

import dev.contacts.identifier.Identifier;

/** Not broken: shows that it is not the disguise which fails the kit. */
final class NoFault extends DisguisedStore {

    @Override
    Identifier disguised(Identifier identifier) {
        return identifier;
    }
}
