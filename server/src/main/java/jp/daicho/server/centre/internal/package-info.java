/** Screens, API and the wall around the centre. */
@NullMarked
package jp.daicho.server.centre.internal;

import org.jspecify.annotations.NullMarked;
