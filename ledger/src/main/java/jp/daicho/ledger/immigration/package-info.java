/**
 * What the register and the immigration agency (出入国在留管理庁) tell each other: the notices of its
 * commissioner that lead to corrections and deletions (4.5.6), and what the municipality reports of
 * foreign residents (4.5.7).
 */
@NullMarked
package jp.daicho.ledger.immigration;

import org.jspecify.annotations.NullMarked;
