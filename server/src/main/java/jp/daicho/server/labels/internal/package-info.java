/** Screen and API of labels. */
@NullMarked
package jp.daicho.server.labels.internal;

import org.jspecify.annotations.NullMarked;
