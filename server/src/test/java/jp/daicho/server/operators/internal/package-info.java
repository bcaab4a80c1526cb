@NullMarked
package jp.daicho.server.operators.internal;

import org.jspecify.annotations.NullMarked;
