/** Lists and their revisions. */
@NullMarked
package app.doable.list;

import org.jspecify.annotations.NullMarked;
