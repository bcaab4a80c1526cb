/**
 * The inspection of the basic resident register: what a 住民基本台帳の一部の写し（閲覧用） lists, of whom, and in
 * what order (Article 11 of the Act, 9.5, 20.3.1); and the random sample of residents (9.6).
 */
@NullMarked
package jp.daicho.ledger.inspection;

import org.jspecify.annotations.NullMarked;
