/** That the benchmarks run and print figures; how fast they are is not tested. */
@NullMarked
package jp.daicho.bench;

import org.jspecify.annotations.NullMarked;
