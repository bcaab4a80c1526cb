@NullMarked
package jp.daicho.server.centre;

import org.jspecify.annotations.NullMarked;
