/** How entries become a chain, and how it is read again. */
@NullMarked
package jp.daicho.server.audit.internal;

import org.jspecify.annotations.NullMarked;
