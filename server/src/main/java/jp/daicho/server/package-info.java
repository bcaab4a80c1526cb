/**
 * The Daicho service. Each package below is a module: what others may use is on top, the rest in
 * {@code internal}.
 */
@NullMarked
package jp.daicho.server;

import org.jspecify.annotations.NullMarked;
