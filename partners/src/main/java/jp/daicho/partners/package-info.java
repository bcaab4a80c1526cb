/**
 * Stand-ins for systems outside. They speak the neutral schema of {@code docs/schema} over HTTP,
 * know nothing of the service, and can be told to refuse, to delay and to repeat.
 */
@NullMarked
package jp.daicho.partners;

import org.jspecify.annotations.NullMarked;
