/**
 * Support measures (支援措置) for victims of domestic violence, stalking and abuse: what the database
 * of 1.1.16 holds, how an application is read, and the rules of 3.4 about period, extension, end
 * and provisional measure. Pure functions; today comes from outside.
 */
@NullMarked
package jp.daicho.ledger.support;

import org.jspecify.annotations.NullMarked;
