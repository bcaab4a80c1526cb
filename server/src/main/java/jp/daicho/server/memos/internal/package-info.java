/** The table of memos and their API. */
@NullMarked
package jp.daicho.server.memos.internal;

import org.jspecify.annotations.NullMarked;
