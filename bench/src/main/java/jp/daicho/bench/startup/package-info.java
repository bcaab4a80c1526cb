/** How long it takes until the service answers. */
@NullMarked
package jp.daicho.bench.startup;

import org.jspecify.annotations.NullMarked;
