package dev.contacts.profile;

import dev.contacts.activity.ActivityPage;
import dev.contacts.activity.ActivityPageRequest;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.contact.ContactId;

/**
 * The profile of one contact, in two parts that are loaded apart: the information when the profile is opened, the activity each time it is
 * asked for. Safe for use by several threads. Implemented by the library only. Rules 002-01, 002-10, 003-09.
 */
public interface ProfileView {

    /**
     * Whose profile it is.
     *
     * @return the contact's id
     */
    ContactId contact();

    /**
     * The information part, as of when the profile was opened.
     *
     * @return what is known of the contact
     */
    ProfileInfo info();

    /**
     * The beginning of the activity part: the last 30 days, and orders of all time; at most 100 activities, the newest first. Read anew by
     * each call. Rule 003-23.
     *
     * @return the first page of the feed; empty if the contact is gone
     */
    ActivityPage activity();

    /**
     * One page of the activity part; read anew by each call.
     *
     * @param query which activities, in which order
     * @param page which part
     * @return the page; empty if the contact is gone
     */
    ActivityPage activity(ActivityQuery query, ActivityPageRequest page);

    /**
     * What can be done with the contact by now, and what not and why. Read anew by each call; if the contact is gone, everything is denied.
     * Rule 003-04.
     *
     * @return the actions
     */
    AvailableActions availableActions();
}
