package dev.contacts.inmemory;

import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;

class InMemoryConformanceTest implements ContactStoreTck {

    @Override
    public StoreFixture open() {
        return StoreFixture.of("inmemory", new InMemoryContactStore());
    }
}
