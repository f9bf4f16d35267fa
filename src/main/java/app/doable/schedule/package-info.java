/** Work beside the requests. */
@NullMarked
package app.doable.schedule;

import org.jspecify.annotations.NullMarked;
