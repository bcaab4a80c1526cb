/** How the lines of a register file are read, checked and reported. */
@NullMarked
package jp.daicho.server.intake.internal;

import org.jspecify.annotations.NullMarked;
