/** Taking in a register from a file. */
@NullMarked
package jp.daicho.server.intake;

import org.jspecify.annotations.NullMarked;
