/**
 * Days as the register writes them: eras (1.3.6), days in Japanese and Western style (1.1.9), days
 * that no calendar has and uncertain days (1.1.8).
 */
@NullMarked
package jp.daicho.ledger.calendar;

import org.jspecify.annotations.NullMarked;
