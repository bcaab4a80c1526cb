/**
 * The resident record: one version of everything the register holds of one person (1.1.1, 1.1.2,
 * 1.2.1).
 *
 * <p>{@link jp.daicho.ledger.record.ResidentRecord} is what rules work with. {@link
 * jp.daicho.ledger.record.RecordItems} is the dictionary of its items: the database columns, the
 * files, the history and every list of items come from it, so that no item can be forgotten in one
 * of them.
 */
@NullMarked
package jp.daicho.ledger.record;

import org.jspecify.annotations.NullMarked;
