/** The one transaction a thread is in. */
@NullMarked
package jp.daicho.server.tenancy.internal;

import org.jspecify.annotations.NullMarked;
