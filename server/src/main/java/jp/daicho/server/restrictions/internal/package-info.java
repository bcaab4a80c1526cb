/** The tables, screens and API of restrictions. */
@NullMarked
package jp.daicho.server.restrictions.internal;

import org.jspecify.annotations.NullMarked;
