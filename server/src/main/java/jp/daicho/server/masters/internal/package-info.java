/** The screens and the API. */
@NullMarked
package jp.daicho.server.masters.internal;

import org.jspecify.annotations.NullMarked;
