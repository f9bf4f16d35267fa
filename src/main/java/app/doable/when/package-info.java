/** Dates and times as people type them; knows no feature. */
@NullMarked
package app.doable.when;

import org.jspecify.annotations.NullMarked;
