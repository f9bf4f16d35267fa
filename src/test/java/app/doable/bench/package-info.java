/** What {@code ./bench} runs: it starts the server, loads it and prints one table. */
@NullMarked
package app.doable.bench;

import org.jspecify.annotations.NullMarked;
