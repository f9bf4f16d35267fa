/** The command line, tried on the real program. */
@NullMarked
package app.doable.command;

import org.jspecify.annotations.NullMarked;
