/** How the rules' questions are answered from the data that travels with the program. */
@NullMarked
package jp.daicho.server.reference.internal;

import org.jspecify.annotations.NullMarked;
