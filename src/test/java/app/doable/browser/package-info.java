/** A person in front of the pages: everything here goes through a real browser. */
@NullMarked
package app.doable.browser;

import org.jspecify.annotations.NullMarked;
