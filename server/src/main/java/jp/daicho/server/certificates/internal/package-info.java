/** How records become values of a form, how issued papers are kept, and the pages and addresses. */
@NullMarked
package jp.daicho.server.certificates.internal;

import org.jspecify.annotations.NullMarked;
