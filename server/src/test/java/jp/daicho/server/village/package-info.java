/** The made-up municipality of the ledger's tests, living on the real database. */
@NullMarked
package jp.daicho.server.village;

import org.jspecify.annotations.NullMarked;
