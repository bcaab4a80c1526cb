/** The operators' tables, and the passage through the door. */
@NullMarked
package jp.daicho.server.operators.internal;

import org.jspecify.annotations.NullMarked;
