/** The screens, the API and what is asked of the database. */
@NullMarked
package jp.daicho.server.accesslog.internal;

import org.jspecify.annotations.NullMarked;
