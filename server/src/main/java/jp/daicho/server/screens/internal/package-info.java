/** How the frame comes by what it shows. */
@NullMarked
package jp.daicho.server.screens.internal;

import org.jspecify.annotations.NullMarked;
