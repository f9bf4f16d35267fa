/** When a task comes again: rules as iCalendar writes them (RFC 5545), and the words people use for them. */
@NullMarked
package app.doable.recurrence;

import org.jspecify.annotations.NullMarked;
