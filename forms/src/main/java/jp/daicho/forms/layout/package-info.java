/** Fits texts into the cells of a form: narrower, smaller, on several lines (5.8). */
@NullMarked
package jp.daicho.forms.layout;

import org.jspecify.annotations.NullMarked;
