/** One page that builds everything, and the command line beside it. */
@NullMarked
package app.doable;

import org.jspecify.annotations.NullMarked;
