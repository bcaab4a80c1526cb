/** The reading of queries, what a page shows of a record, the screens and the API. */
@NullMarked
package jp.daicho.server.inquiry.internal;

import org.jspecify.annotations.NullMarked;
