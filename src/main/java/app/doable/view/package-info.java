/** Tasks as people see them: pages, and the forms on them. */
@NullMarked
package app.doable.view;

import org.jspecify.annotations.NullMarked;
