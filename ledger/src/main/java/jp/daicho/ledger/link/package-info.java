/**
 * What becomes of items of a record on their way to other systems: dates that are uncertain and
 * readings, in the form that 住基ネット wants (1.1.8, 1.1.18). The official code tables are not public;
 * ours are data, and provisional.
 */
@NullMarked
package jp.daicho.ledger.link;

import org.jspecify.annotations.NullMarked;
