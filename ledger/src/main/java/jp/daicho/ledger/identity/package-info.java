/**
 * Whether two records, or a newcomer and a record, may be of one person: what agrees, what that is
 * worth as evidence, and which records are worth comparing (ADR 0034). Numbers that are the same
 * and 4.1.1.2's name, sex and birth date have rules of their own among those of moves.
 */
@NullMarked
package jp.daicho.ledger.identity;

import org.jspecify.annotations.NullMarked;
