@NullMarked
package jp.daicho.server.administration;

import org.jspecify.annotations.NullMarked;
