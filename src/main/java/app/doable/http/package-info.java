/** Routes, failures, request bodies, cross-site checks, client addresses; knows no feature. */
@NullMarked
package app.doable.http;

import org.jspecify.annotations.NullMarked;
