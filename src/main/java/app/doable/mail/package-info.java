/** Mail to people: an outbox in the database, and a sender that any node may run. */
@NullMarked
package app.doable.mail;

import org.jspecify.annotations.NullMarked;
