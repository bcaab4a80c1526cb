/** How the database is started, found again, opened and migrated. */
@NullMarked
package jp.daicho.server.database.internal;

import org.jspecify.annotations.NullMarked;
