/** The filters. */
@NullMarked
package jp.daicho.server.gate.internal;

import org.jspecify.annotations.NullMarked;
