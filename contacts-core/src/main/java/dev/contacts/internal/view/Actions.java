package dev.contacts.internal.view;

import dev.contacts.channel.Channel;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Note;
import dev.contacts.error.ErrorCode;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.internal.consent.Recipients;
import dev.contacts.internal.context.CallContext;
import dev.contacts.messaging.Eligibility;
import dev.contacts.messaging.Message.SystemMessage;
import dev.contacts.messaging.Recipient;
import dev.contacts.messaging.Template;
import dev.contacts.profile.AvailableActions;
import dev.contacts.profile.ProfileAction;
import dev.contacts.spi.StoreTransaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what the calls would do, by the same rules. For one thread. */
final class Actions {

    private final CallContext context;
    private final StoreTransaction tx;
    private final ContactId contact;
    private final SortedMap<ProfileAction, Optional<ErrorCode>> denials = new TreeMap<>();

    private Actions(CallContext context, StoreTransaction tx, ContactId contact) {
        this.context = context;
        this.tx = tx;
        this.contact = contact;
    }

    static AvailableActions of(CallContext context, ContactId contact) {
        return context.inTransaction(tx -> new Actions(context, tx, contact).collect());
    }

    private AvailableActions collect() {
        Optional<Contact> found = tx.contacts().find(List.of(contact)).stream().findFirst();
        for (ProfileAction action : List.of(
                ProfileAction.EDIT,
                ProfileAction.EXPORT,
                ProfileAction.APPEND_ACTIVITY,
                ProfileAction.DELETE,
                ProfileAction.ANONYMIZE,
                ProfileAction.ADD_NOTE)) {
            allow(action);
        }
        Template.CHANNELS.forEach(channel -> deny(ProfileAction.sendMessage(channel), ErrorCode.NO_MESSAGE_SENDER));
        if (found.isPresent()) {
            ofNotes();
            ofGroups();
            ofMessages();
        } else {
            denials.replaceAll((action, allowed) -> Optional.of(ErrorCode.CONTACT_NOT_FOUND));
        }
        return new AvailableActions(denials);
    }

    private void ofNotes() {
        List<Note> notes = tx.notes().ofContacts(List.of(contact));
        if (notes.size() >= context.policies().notes()) {
            deny(ProfileAction.ADD_NOTE, ErrorCode.NOTE_LIMIT_EXCEEDED);
        }
        notes.forEach(note -> allow(ProfileAction.deleteNote(note.id())));
    }

    private void ofGroups() {
        Set<GroupId> memberOf = tx.memberships().ofContacts(List.of(contact)).stream()
                .map(Membership::group)
                .collect(Collectors.toSet());
        for (Group group : tx.groups().list()) {
            if (memberOf.contains(group.id())) {
                allow(ProfileAction.editMember(group.id()));
                allow(ProfileAction.removeFromGroup(group.id()));
            } else if (group.archived()) {
                deny(ProfileAction.addToGroup(group.id()), ErrorCode.GROUP_ARCHIVED);
            } else {
                allow(ProfileAction.addToGroup(group.id()));
            }
        }
    }

    private void ofMessages() {
        if (context.messages() != null) {
            Recipient recipient = new Recipients(context, tx).of(contact);
            for (Channel channel : Template.CHANNELS) {
                if (Eligibility.of(recipient, new SystemMessage(channel)).isEligible()) {
                    allow(ProfileAction.sendMessage(channel));
                } else {
                    deny(ProfileAction.sendMessage(channel), ErrorCode.MESSAGE_REFUSED);
                }
            }
        }
    }

    private void allow(ProfileAction action) {
        denials.put(action, Optional.empty());
    }

    private void deny(ProfileAction action, ErrorCode reason) {
        denials.put(action, Optional.of(reason));
    }
}
