/** Tests of the masters clerks keep. */
@NullMarked
package jp.daicho.server.masters;

import org.jspecify.annotations.NullMarked;
