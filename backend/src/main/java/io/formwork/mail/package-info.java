/**
 * Letters to people: what somebody else wrote goes into an outbox in the transaction that it belongs to, and leaves by the mail
 * server of the settings after the commit, again and again until the server takes it or it is of no use any more. It owns the
 * table mail_outbox and promises that a letter is sent exactly when what it tells was done, by one process at a time, and that
 * what it says is stored encrypted and only until it is sent.
 */
@NullMarked
package io.formwork.mail;

import org.jspecify.annotations.NullMarked;
