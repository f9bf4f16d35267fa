/** The outbox. */
@NullMarked
package app.doable.mail;

import org.jspecify.annotations.NullMarked;
