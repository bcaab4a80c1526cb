/** Tables, screens and API. */
@NullMarked
package jp.daicho.server.administration.internal;

import org.jspecify.annotations.NullMarked;
