/** How keys are kept. */
@NullMarked
package jp.daicho.server.encryption.internal;

import org.jspecify.annotations.NullMarked;
