/** The commands of the launcher. */
@NullMarked
package jp.daicho.server.cli;

import org.jspecify.annotations.NullMarked;
