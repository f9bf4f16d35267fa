/** Layout, static files, messages; knows no feature. */
@NullMarked
package app.doable.page;

import org.jspecify.annotations.NullMarked;
