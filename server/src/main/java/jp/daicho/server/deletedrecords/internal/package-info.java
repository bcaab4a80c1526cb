/** The screens, the API and the yearly work. */
@NullMarked
package jp.daicho.server.deletedrecords.internal;

import org.jspecify.annotations.NullMarked;
