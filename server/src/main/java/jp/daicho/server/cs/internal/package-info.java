/** How the link with 住基ネットCS works. */
@NullMarked
package jp.daicho.server.cs.internal;

import org.jspecify.annotations.NullMarked;
