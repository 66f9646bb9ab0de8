/**
 * Contact profiles: the domain, its use cases, and the interfaces a store implements.
 *
 * <p>Programs use {@code dev.contacts}, which holds the facades, and the values in the packages named after the concepts
 * they belong to. Authors of a store implement {@code dev.contacts.spi}. Nothing else is exported.
 */
module dev.contacts.core {
    requires com.fasterxml.jackson.core;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires jakarta.validation;
    requires org.apache.commons.csv;
    requires org.bouncycastle.provider;
    requires org.hibernate.validator;
    requires static transitive org.jspecify;

    exports dev.contacts;
    exports dev.contacts.activity;
    exports dev.contacts.channel;
    exports dev.contacts.consent;
    exports dev.contacts.contact;
    exports dev.contacts.error;
    exports dev.contacts.group;
    exports dev.contacts.identifier;
    exports dev.contacts.messaging;
    exports dev.contacts.privacy;
    exports dev.contacts.profile;
    exports dev.contacts.schema;
    exports dev.contacts.segment;
    exports dev.contacts.spi;
    exports dev.contacts.transfer;
    exports dev.contacts.workspace;

    opens dev.contacts.internal.profile to
            org.hibernate.validator;
}
