/** Messages of the Internet Printing Protocol. */
@NullMarked
package jp.daicho.server.printing.internal;

import org.jspecify.annotations.NullMarked;
