/** How the register is kept in tables. */
@NullMarked
package jp.daicho.server.registry.internal;

import org.jspecify.annotations.NullMarked;
