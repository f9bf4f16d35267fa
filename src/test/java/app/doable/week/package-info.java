/** A week of a household's life, through everything that Doable can do. */
@NullMarked
package app.doable.week;

import org.jspecify.annotations.NullMarked;
