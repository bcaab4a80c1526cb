/** Synthetic municipalities: believable residents of whom nobody is real. */
@NullMarked
package jp.daicho.sample;

import org.jspecify.annotations.NullMarked;
