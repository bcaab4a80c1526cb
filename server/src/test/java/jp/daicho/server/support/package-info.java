/** What tests of the service share: one database and one application. */
@NullMarked
package jp.daicho.server.support;

import org.jspecify.annotations.NullMarked;
