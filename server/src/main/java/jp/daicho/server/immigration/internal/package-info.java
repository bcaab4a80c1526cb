/** How the link with the immigration agency works. */
@NullMarked
package jp.daicho.server.immigration.internal;

import org.jspecify.annotations.NullMarked;
