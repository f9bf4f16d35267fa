/** A real server and a small client for the tests. */
@NullMarked
package app.doable.testing;

import org.jspecify.annotations.NullMarked;
