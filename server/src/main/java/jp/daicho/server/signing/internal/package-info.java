/** How papers are signed. */
@NullMarked
package jp.daicho.server.signing.internal;

import org.jspecify.annotations.NullMarked;
