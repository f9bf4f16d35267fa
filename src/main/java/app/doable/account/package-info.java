/** People, passwords, sessions and mail confirmations; turns a request into an {@link app.doable.account.Actor}. */
@NullMarked
package app.doable.account;

import org.jspecify.annotations.NullMarked;
