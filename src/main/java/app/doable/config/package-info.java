/** Typed settings: a wrong or unknown key stops the start and suggests the right one. */
@NullMarked
package app.doable.config;

import org.jspecify.annotations.NullMarked;
