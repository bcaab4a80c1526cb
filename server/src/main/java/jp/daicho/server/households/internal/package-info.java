/** The screen and the API of the order of members. */
@NullMarked
package jp.daicho.server.households.internal;

import org.jspecify.annotations.NullMarked;
