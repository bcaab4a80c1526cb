/**
 * Says which characters somebody may have written by hand, by the strokes of KanjiVG. Pure
 * functions; knows no other module.
 */
@NullMarked
package jp.daicho.handwriting;

import org.jspecify.annotations.NullMarked;
