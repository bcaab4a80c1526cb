/** A municipality with a full history that is made once and kept: how long that takes. */
@NullMarked
package jp.daicho.bench.city;

import org.jspecify.annotations.NullMarked;
