/**
 * The characters a resident record may hold: the MJ character table and what is derived from it.
 */
@NullMarked
package jp.daicho.characters;

import org.jspecify.annotations.NullMarked;
