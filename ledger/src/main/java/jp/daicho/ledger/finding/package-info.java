/**
 * Findings: what is wrong (errors) or needs a second look (alerts) in an entry, with item, reason
 * and remedy (11.1).
 */
@NullMarked
package jp.daicho.ledger.finding;

import org.jspecify.annotations.NullMarked;
