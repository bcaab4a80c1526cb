/**
 * Names of residents: of Japanese and of foreign residents, former surnames and aliases (1.1.1,
 * 1.1.2, 1.1.7), each with its phonetic reading (1.1.18).
 */
@NullMarked
package jp.daicho.ledger.name;

import org.jspecify.annotations.NullMarked;
