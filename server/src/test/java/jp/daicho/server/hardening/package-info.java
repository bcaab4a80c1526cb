/** The service as somebody meets it who sends bytes of her own making. */
@NullMarked
package jp.daicho.server.hardening;

import org.jspecify.annotations.NullMarked;
