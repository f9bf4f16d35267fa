/** People, passwords and sessions. */
@NullMarked
package app.doable.account;

import org.jspecify.annotations.NullMarked;
