/** The Daicho service. */
@NullMarked
package jp.daicho.server;

import org.jspecify.annotations.NullMarked;
