/**
 * By which keys people are found, and what was typed can mean (2.1.2, 2.1.3). Keys are derived and
 * never shown: only here may a text be normalised.
 */
@NullMarked
package jp.daicho.ledger.search;

import org.jspecify.annotations.NullMarked;
