/** How the API tells of findings. */
@NullMarked
package jp.daicho.server.findings.internal;

import org.jspecify.annotations.NullMarked;
