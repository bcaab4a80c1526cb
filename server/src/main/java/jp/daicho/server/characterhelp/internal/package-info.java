/** The search, the screens and the API. */
@NullMarked
package jp.daicho.server.characterhelp.internal;

import org.jspecify.annotations.NullMarked;
