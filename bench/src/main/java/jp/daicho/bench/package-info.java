/** Benchmarks that print each figure beside a yardstick. */
@NullMarked
package jp.daicho.bench;

import org.jspecify.annotations.NullMarked;
