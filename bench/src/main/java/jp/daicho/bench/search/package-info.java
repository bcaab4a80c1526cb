/** How long clerks wait when they look for people. */
@NullMarked
package jp.daicho.bench.search;

import org.jspecify.annotations.NullMarked;
