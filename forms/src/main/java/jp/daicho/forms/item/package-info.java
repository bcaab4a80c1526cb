/** The items a form can print, and what may stand in the place of each. */
@NullMarked
package jp.daicho.forms.item;

import org.jspecify.annotations.NullMarked;
