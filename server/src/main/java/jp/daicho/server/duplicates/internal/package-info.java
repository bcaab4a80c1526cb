/** The screen and the API. */
@NullMarked
package jp.daicho.server.duplicates.internal;

import org.jspecify.annotations.NullMarked;
