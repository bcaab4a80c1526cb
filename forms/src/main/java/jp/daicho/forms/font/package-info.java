/**
 * The font of our papers: which glyph a character has, how wide it is, and how to embed only what a
 * paper shows.
 */
@NullMarked
package jp.daicho.forms.font;

import org.jspecify.annotations.NullMarked;
