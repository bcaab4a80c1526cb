/** That both printers of the benchmark print the same page. */
@NullMarked
package jp.daicho.bench.certificate;

import org.jspecify.annotations.NullMarked;
