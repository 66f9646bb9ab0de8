package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.consent.AddressBlockedException;
import dev.contacts.contact.ConcurrentUpdateException;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactEdit;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Page;
import dev.contacts.contact.PageRequest;
import dev.contacts.group.MemberAttributeNotEditableHereException;
import dev.contacts.identifier.AmbiguousIdentifierException;
import dev.contacts.identifier.DuplicateIdentifierException;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierCardinalityException;
import dev.contacts.identifier.LastIdentifierException;
import dev.contacts.internal.consent.Creating;
import dev.contacts.internal.consent.Editing;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.segment.WorkspaceScope;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaNotFoundException;
import dev.contacts.schema.ValidationException;
import dev.contacts.schema.VirtualSchemaException;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.ContactStore;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Contacts of one workspace: create, find, change and list them, and the way to every other area. Immutable and safe for use by
 * several threads; make one per application and keep it. Every call is one transaction on the store.
 *
 * <pre>{@code
 * Contacts contacts = Contacts.over(new InMemoryContactStore());
 * Contact anna = contacts.create(NewContact.of(EmailAddress.parse("Anna@Example.com")).firstName("Anna"));
 * contacts.update(anna.id(), edit -> edit.lastName("Meyer"));
 * }</pre>
 */
public final class Contacts {

    private final CallContext context;

    Contacts(CallContext context) {
        this.context = context;
    }

    /**
     * Contacts over a store, in the workspace {@link Workspace#DEFAULT}, by {@link Actor#SYSTEM}, with the system's UTC clock.
     *
     * @param store where contacts are kept
     * @return the entrance to the library
     */
    public static Contacts over(ContactStore store) {
        return builder(store).build();
    }

    /**
     * Contacts over a store with other settings.
     *
     * @param store where contacts are kept
     * @return a builder
     */
    public static ContactsBuilder builder(ContactStore store) {
        return new ContactsBuilder(requireNonNull(store, "store"));
    }

    /**
     * The same in another workspace: a light view, no copy of state. Rule 003-05.
     *
     * @param workspace the workspace
     * @return the view
     */
    public Contacts in(Workspace workspace) {
        return new Contacts(context.in(requireNonNull(workspace, "workspace")));
    }

    /**
     * The same by another actor: a light view, no copy of state.
     *
     * @param actor who makes the calls
     * @return the view
     */
    public Contacts as(Actor actor) {
        return new Contacts(context.as(requireNonNull(actor, "actor")));
    }

    /**
     * Creates a contact. It belongs to no group (rule 000-07), and nothing is known of its consent: for that, see {@link Consents#create}. An
     * address on the blacklist does not keep it from being created by hand, since a profile is no permission to write; it shows there, and nothing
     * is sent to it. Only imports bring in no such address (requirements 7.3).
     *
     * @param draft what it shall be
     * @return the contact as stored, version 1. Rules 000-04, 000-18
     * @throws DuplicateIdentifierException if a unique identifier belongs to another contact of the workspace (rule 000-12)
     * @throws LastIdentifierException if no identifier is unique (rule 000-11)
     * @throws IdentifierCardinalityException if there are too many of a type (rules 002-14, 002-15)
     * @throws ValidationException if anything else is wrong, with every violation (rule 001-05)
     * @throws SchemaNotFoundException if its list does not exist
     * @throws VirtualSchemaException if its list is a virtual one (rule 004-06)
     * @throws AddressBlockedException if an address is suppressed under a secret of the host's (requirements D12)
     */
    public Contact create(NewContact draft) {
        return new Creating(context).create(requireNonNull(draft, "draft"), List.of());
    }

    /**
     * Finds a contact by one of its identifiers. Rules 000-10, 003-07.
     *
     * @param identifier any identifier
     * @return the contact, or empty if nobody has this identifier
     * @throws AmbiguousIdentifierException if the type is not unique and several contacts have it; see {@link #findAll}
     */
    public Optional<Contact> find(Identifier identifier) {
        List<Contact> found = findAll(identifier);
        if (found.size() > 1) {
            throw new AmbiguousIdentifierException(identifier.type(), found.size());
        }
        return found.stream().findFirst();
    }

    /**
     * Finds a contact by id.
     *
     * @param id any id
     * @return the contact, or empty if there is none with this id in the workspace
     */
    public Optional<Contact> find(ContactId id) {
        requireNonNull(id, "id");
        return context.inTransaction(tx -> tx.contacts().find(List.of(id))).stream()
                .findFirst();
    }

    /**
     * Finds every contact that has an identifier; more than one only for types that are not unique.
     *
     * @param identifier any identifier
     * @return the contacts, ordered by id
     */
    public List<Contact> findAll(Identifier identifier) {
        requireNonNull(identifier, "identifier");
        return context.inTransaction(tx -> tx.contacts().findByIdentifier(List.of(identifier)));
    }

    /**
     * Reads a contact that must exist.
     *
     * @param id its id
     * @return the contact
     * @throws ContactNotFoundException if there is none with this id in the workspace
     */
    public Contact get(ContactId id) {
        return find(id).orElseThrow(() -> new ContactNotFoundException(id));
    }

    /**
     * Changes the fields and identifiers an edit mentions and keeps all others, whatever version the contact has by then: if somebody
     * else changes it at the same time, the edit is applied to the newer version. Rules 001-10, 002-39, 002-40.
     *
     * @param id the contact
     * @param edit describes the change, without other effects; it may be called again
     * @return the contact after the change; as it was, same version, if nothing differs
     * @throws ContactNotFoundException if there is no such contact
     * @throws DuplicateIdentifierException if a new identifier belongs to another contact
     * @throws LastIdentifierException if no unique identifier would be left
     * @throws IdentifierCardinalityException if there would be too many of a type
     * @throws ValidationException if anything else is wrong, with every violation
     * @throws MemberAttributeNotEditableHereException if the contact's list is closed and the edit names what is no field of it, but a member
     *     attribute of one of its groups, whatever else is wrong (rule 001-13)
     * @throws AddressBlockedException if a new address is suppressed under a secret of the host's (requirements D12)
     */
    public Contact update(ContactId id, UnaryOperator<ContactEdit> edit) {
        requireNonNull(id, "id");
        ContactEdit change = requireNonNull(edit.apply(ContactEdit.nothing()), "what edit returns");
        return new Editing(context).edit(id, change);
    }

    /**
     * As {@link #update(ContactId, UnaryOperator)}, but only if nobody changed the contact since it was read.
     *
     * @param read the contact as the caller read it; its version must still be the stored one
     * @param edit describes the change
     * @return the contact after the change
     * @throws ConcurrentUpdateException if the contact has another version by now; nothing was written
     * @throws ContactNotFoundException if there is no such contact any more
     */
    public Contact update(Contact read, UnaryOperator<ContactEdit> edit) {
        ContactEdit change = requireNonNull(edit.apply(ContactEdit.nothing()), "what edit returns");
        return new Editing(context).edit(requireNonNull(read, "read"), change);
    }

    /**
     * Moves a contact into another list, with everything it has. It must be what the other list says, as if it were created there: texts become
     * values of that list's types, and nothing is dropped or left undefined on the way. Requirements C1.
     *
     * @param id the contact
     * @param list the exact name of the other list
     * @return the contact after the move; as it was, same version, if it lives there already
     * @throws ContactNotFoundException if there is no such contact
     * @throws SchemaNotFoundException if there is no such list
     * @throws ValidationException if the contact is not what the other list says, with every violation; nothing was written
     */
    public Contact move(ContactId id, String list) {
        requireNonNull(id, "id");
        return new Editing(context).move(id, SchemaName.of(list));
    }

    /**
     * Reads one page of all contacts, test contacts too. Rules 000-01, 000-02, 001-41.
     *
     * @param page which part
     * @return contacts ordered by id
     */
    public Page list(PageRequest page) {
        return list(ContactQuery.all(), page);
    }

    /**
     * Reads one page of the contacts a query selects.
     *
     * @param query which contacts
     * @param page which part
     * @return contacts ordered by id
     */
    public Page list(ContactQuery query, PageRequest page) {
        return Pages.read(context, query, page);
    }

    /**
     * Counts the contacts a query selects.
     *
     * @param query which contacts
     * @return how many
     */
    public long count(ContactQuery query) {
        requireNonNull(query, "query");
        Instant now = context.now();
        return context.inTransaction(tx -> {
            WorkspaceScope.check(tx, query);
            return tx.contacts().count(query, now);
        });
    }

    /**
     * Groups.
     *
     * @return the area
     */
    public Groups groups() {
        return new Groups(context);
    }

    /**
     * Memberships in groups.
     *
     * @return the area
     */
    public Memberships memberships() {
        return new Memberships(context);
    }

    /**
     * Messages to single contacts.
     *
     * @return the facade
     */
    public Messaging messaging() {
        return new Messaging(context);
    }

    /**
     * What contacts did and what happened to them.
     *
     * @return the area
     */
    public Activities activities() {
        return new Activities(context);
    }

    /**
     * Internal notes.
     *
     * @return the area
     */
    public Notes notes() {
        return new Notes(context);
    }

    /**
     * Consent and subscriptions.
     *
     * @return the area
     */
    public Consents consents() {
        return new Consents(context);
    }

    /**
     * Addresses that are no identifiers, and applications.
     *
     * @return the area
     */
    public Channels channels() {
        return new Channels(context);
    }

    /**
     * The blacklist, and suppressed addresses.
     *
     * @return the area
     */
    public Blacklist blacklist() {
        return new Blacklist(context);
    }

    /**
     * Profiles: everything about one contact, to be looked at.
     *
     * @return the area
     */
    public Profiles profiles() {
        return new Profiles(context);
    }

    /**
     * Lists and their profile schemas.
     *
     * @return the area
     */
    public Schemas schemas() {
        return new Schemas(context);
    }

    /**
     * Segments.
     *
     * @return the area
     */
    public Segments segments() {
        return new Segments(context);
    }

    /**
     * Imports.
     *
     * @return the area
     */
    public Imports imports() {
        return new Imports(context);
    }

    /**
     * Exports.
     *
     * @return the area
     */
    public Exports exports() {
        return new Exports(context);
    }

    /**
     * Anonymization and deletion.
     *
     * @return the area
     */
    public Privacy privacy() {
        return new Privacy(context);
    }
}
