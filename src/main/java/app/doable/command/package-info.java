/** The command line beside the server. */
@NullMarked
package app.doable.command;

import org.jspecify.annotations.NullMarked;
