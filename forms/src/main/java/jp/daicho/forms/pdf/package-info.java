/**
 * Writes PDF files: only what a form on paper needs, ready for PDF/A-2u, and fast. Nothing here
 * knows what a certificate is.
 */
@NullMarked
package jp.daicho.forms.pdf;

import org.jspecify.annotations.NullMarked;
