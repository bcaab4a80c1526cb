@NullMarked
package jp.daicho.server.documents;

import org.jspecify.annotations.NullMarked;
