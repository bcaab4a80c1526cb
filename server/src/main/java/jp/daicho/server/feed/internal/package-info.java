/** The feed through the API. */
@NullMarked
package jp.daicho.server.feed.internal;

import org.jspecify.annotations.NullMarked;
