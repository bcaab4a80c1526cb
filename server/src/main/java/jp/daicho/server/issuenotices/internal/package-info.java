/** Tables, screens and the API of 本人通知. */
@NullMarked
package jp.daicho.server.issuenotices.internal;

import org.jspecify.annotations.NullMarked;
