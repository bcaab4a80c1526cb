/**
 * Nationwide reference data: municipalities, postal codes, nationalities, statuses of residence
 * (1.3.3).
 */
@NullMarked
package jp.daicho.reference;

import org.jspecify.annotations.NullMarked;
