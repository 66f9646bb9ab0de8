package dev.contacts.transfer;

/** The headers of exports of well-known products: what goes where, and what is left out. Immutable. */
final class ExportHeaders {

    static final HeaderMapping GOOGLE = HeaderMapping.recognised()
            .with("avatar_link", "Photo")
            .ignoring("Middle Name", "Phonetic First Name", "Phonetic Middle Name", "Phonetic Last Name", "Name Prefix")
            .ignoring("Name Suffix", "Nickname", "File As", "Organization Name", "Organization Title")
            .ignoring("Organization Department", "Birthday", "Notes", "Labels", "E-mail 1 - Label", "E-mail 2 - Label")
            .ignoring("E-mail 2 - Value", "E-mail 3 - Label", "E-mail 3 - Value", "Phone 1 - Label", "Phone 1 - Value")
            .ignoring("Phone 2 - Label", "Phone 2 - Value", "Phone 3 - Label", "Phone 3 - Value", "Address 1 - Label")
            .ignoring(
                    "Address 1 - Formatted", "Address 1 - PO Box", "Address 1 - Extended Address", "Address 2 - Label")
            .ignoring("Address 2 - Formatted", "Address 2 - Street", "Address 2 - City", "Address 2 - PO Box")
            .ignoring("Address 2 - Region", "Address 2 - Postal Code", "Address 2 - Country")
            .ignoring("Address 2 - Extended Address", "Relation 1 - Label", "Relation 1 - Value", "Website 1 - Label")
            .ignoring("Website 1 - Value", "Event 1 - Label", "Event 1 - Value", "Custom Field 1 - Label")
            .ignoring("Custom Field 1 - Value");

    static final HeaderMapping OUTLOOK = HeaderMapping.recognised()
            .with("email", "E-mail Address")
            .with("street", "Home Street")
            .ignoring("Middle Name", "Title", "Suffix", "Nickname", "Given Yomi", "Surname Yomi", "E-mail 2 Address")
            .ignoring(
                    "E-mail 3 Address", "Home Phone", "Home Phone 2", "Business Phone", "Business Phone 2", "Car Phone")
            .ignoring("Other Phone", "Primary Phone", "Pager", "Business Fax", "Home Fax", "Other Fax")
            .ignoring(
                    "Company Main Phone", "Callback", "Radio Phone", "Telex", "TTY/TDD Phone", "IMAddress", "Job Title")
            .ignoring("Department", "Company", "Office Location", "Manager's Name", "Assistant's Name")
            .ignoring("Assistant's Phone", "Company Yomi", "Business Street", "Business City", "Business State")
            .ignoring("Business Postal Code", "Business Country/Region", "Other Street", "Other City", "Other State")
            .ignoring("Other Postal Code", "Other Country/Region", "Personal Web Page", "Spouse", "Schools", "Hobby")
            .ignoring("Location", "Web Page", "Birthday", "Anniversary", "Notes")
            .with("country", "Home Country/Region")
            .with("region", "Home State");

    static final HeaderMapping MAILCHIMP = HeaderMapping.recognised()
            .with("external_id", "EUID")
            .with("country", "CC")
            .with("time_zone", "TIMEZONE")
            .ignoring("Address", "Phone Number", "Birthday", "MEMBER_RATING", "OPTIN_TIME", "OPTIN_IP", "CONFIRM_TIME")
            .with("consent:subscribed:EMAIL", "Email Marketing", "Email Marketing Status", "Status")
            .ignoring("CONFIRM_IP", "GMTOFF", "DSTOFF", "LAST_CHANGED", "LEID", "NOTES", "TAGS")
            .ignoring("UNSUB_CAMPAIGN_TITLE", "UNSUB_CAMPAIGN_ID", "UNSUB_REASON", "UNSUB_REASON_OTHER")
            .ignoring("CLEAN_CAMPAIGN_TITLE", "CLEAN_CAMPAIGN_ID");

    static final HeaderMapping HUBSPOT = HeaderMapping.recognised()
            .with("external_id", "Record ID")
            .ignoring(
                    "Phone Number",
                    "Contact owner",
                    "Primary Associated Company ID",
                    "Last Activity Date",
                    "Lead Status")
            .ignoring("Marketing contact status", "Create Date", "Associated Company", "Associated Company IDs")
            .ignoring("Lifecycle Stage", "Job Title", "Company Name", "Website URL", "Last Modified Date")
            .ignoring("Email Domain", "Original Source");

    static final HeaderMapping BREVO = HeaderMapping.recognised()
            .with("external_id", "EXT_ID")
            .with("time_zone", "CONTACT_TIMEZONE")
            .ignoring("CONTACT ID", "WHATSAPP", "LANDLINE_NUMBER", "JOB_TITLE", "LINKEDIN", "OPT_IN", "DOUBLE_OPT-IN")
            .ignoring("ADDED_TIME", "MODIFIED_TIME", "CREATED_AT", "LIST_IDS");

    private ExportHeaders() {}
}
