/** The whole service as people use it, in a browser. */
@NullMarked
package jp.daicho.server.journey;

import org.jspecify.annotations.NullMarked;
