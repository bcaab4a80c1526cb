/** How fast a whole register is taken in. */
@NullMarked
package jp.daicho.bench.intake;

import org.jspecify.annotations.NullMarked;
