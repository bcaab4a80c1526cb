/** How many moves a second are registered durably. */
@NullMarked
package jp.daicho.bench.registration;

import org.jspecify.annotations.NullMarked;
