/** Filters, pages and problem details. */
@NullMarked
package jp.daicho.server.signin.internal;

import org.jspecify.annotations.NullMarked;
