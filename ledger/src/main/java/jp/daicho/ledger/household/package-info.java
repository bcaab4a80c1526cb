/**
 * Who belongs to a household and how: relationships to the householder (1.1.11), the order in which
 * members are listed (5.2), and what cannot or should not be together in one household.
 */
@NullMarked
package jp.daicho.ledger.household;

import org.jspecify.annotations.NullMarked;
