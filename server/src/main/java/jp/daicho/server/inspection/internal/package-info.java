/** How lists for inspection are made and kept, and their screens and API. */
@NullMarked
package jp.daicho.server.inspection.internal;

import org.jspecify.annotations.NullMarked;
