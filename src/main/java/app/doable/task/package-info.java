/** Tasks: adding, editing, completing, deleting, and undoing each. */
@NullMarked
package app.doable.task;

import org.jspecify.annotations.NullMarked;
