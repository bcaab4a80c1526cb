/** Controllers of support measures and what their pages show. */
@NullMarked
package jp.daicho.server.supportmeasures.internal;

import org.jspecify.annotations.NullMarked;
