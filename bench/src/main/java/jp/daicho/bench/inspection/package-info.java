/** Long lists made while the counter goes on. */
@NullMarked
package jp.daicho.bench.inspection;

import org.jspecify.annotations.NullMarked;
