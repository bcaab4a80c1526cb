/**
 * Restrictions (3.1): on whom, which functions, how strictly, from when; what stands against a
 * function for somebody; setting, changing and releasing.
 */
@NullMarked
package jp.daicho.ledger.restriction;

import org.jspecify.annotations.NullMarked;
