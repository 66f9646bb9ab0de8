/**
 * Personal messages by SMTP. Main type: {@link dev.contacts.examples.mail.SmtpSender}.
 *
 * <p>One rule: what the library hands over is put into a mail as it is; what may be sent to whom was decided before.
 */
@NullMarked
package dev.contacts.examples.mail;

import org.jspecify.annotations.NullMarked;
