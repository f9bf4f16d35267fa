/** Rules, their dates and their words. */
@NullMarked
package app.doable.recurrence;

import org.jspecify.annotations.NullMarked;
