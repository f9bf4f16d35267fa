/** What changed, by whom, from where. */
@NullMarked
package app.doable.history;

import org.jspecify.annotations.NullMarked;
