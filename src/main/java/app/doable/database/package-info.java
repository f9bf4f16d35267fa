/** The only place that knows which database this is: transactions, dialects, migrations. */
@NullMarked
package app.doable.database;

import org.jspecify.annotations.NullMarked;
