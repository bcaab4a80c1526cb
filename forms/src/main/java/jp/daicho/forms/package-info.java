/** Papers: a form template and values become a PDF. */
@NullMarked
package jp.daicho.forms;

import org.jspecify.annotations.NullMarked;
