/** Tells open pages that a list has a new revision, whoever changed it and on whichever node. */
@NullMarked
package app.doable.live;

import org.jspecify.annotations.NullMarked;
