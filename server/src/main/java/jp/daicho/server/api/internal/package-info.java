/** How the description is made. */
@NullMarked
package jp.daicho.server.api.internal;

import org.jspecify.annotations.NullMarked;
