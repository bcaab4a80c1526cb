/** Proof that nobody sees or does what she should not: every route, every role. */
@NullMarked
package jp.daicho.server.access;

import org.jspecify.annotations.NullMarked;
