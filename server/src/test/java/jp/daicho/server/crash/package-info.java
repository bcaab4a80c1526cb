/** What remains of the register when the service is killed. */
@NullMarked
package jp.daicho.server.crash;

import org.jspecify.annotations.NullMarked;
