/** How drafts are kept, entries written as JSON, and files read. */
@NullMarked
package jp.daicho.server.moves.internal;

import org.jspecify.annotations.NullMarked;
