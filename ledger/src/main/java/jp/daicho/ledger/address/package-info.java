/**
 * Addresses in parts, earlier addresses in Japan and abroad (4.2.1.1), and the registered domicile
 * (1.1.12).
 */
@NullMarked
package jp.daicho.ledger.address;

import org.jspecify.annotations.NullMarked;
