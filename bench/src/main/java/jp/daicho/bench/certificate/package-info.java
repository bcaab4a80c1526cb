/** How fast certificates are printed. */
@NullMarked
package jp.daicho.bench.certificate;

import org.jspecify.annotations.NullMarked;
