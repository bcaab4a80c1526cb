/** The tables of support measures. */
@NullMarked
package jp.daicho.server.protection.internal;

import org.jspecify.annotations.NullMarked;
