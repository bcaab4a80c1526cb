/**
 * What a form looks like, read from a data file that a trained clerk can change: paper, grid,
 * cells, words and signs. A file with a fault is refused with its line and the reason.
 */
@NullMarked
package jp.daicho.forms.template;

import org.jspecify.annotations.NullMarked;
