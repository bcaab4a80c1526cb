/** What stands on each kind of paper, and the pages and addresses. */
@NullMarked
package jp.daicho.server.papers.internal;

import org.jspecify.annotations.NullMarked;
