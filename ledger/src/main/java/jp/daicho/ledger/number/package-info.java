/**
 * The numbers of the register with their check digits: Individual Number, resident record code,
 * address number and household number (1.1.13), municipality code, and the numbers on foreign
 * residents' cards.
 *
 * <p>{@code of} takes a number exactly as it is stored; {@code parse} also takes it as people type
 * it, in full-width characters, with spaces or hyphens.
 */
@NullMarked
package jp.daicho.ledger.number;

import org.jspecify.annotations.NullMarked;
