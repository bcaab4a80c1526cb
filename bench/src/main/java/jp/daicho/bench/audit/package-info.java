/** A long log: chained, verified, asked. */
@NullMarked
package jp.daicho.bench.audit;

import org.jspecify.annotations.NullMarked;
