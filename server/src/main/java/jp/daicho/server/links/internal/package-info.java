/** Tables, screens and API of the links. */
@NullMarked
package jp.daicho.server.links.internal;

import org.jspecify.annotations.NullMarked;
