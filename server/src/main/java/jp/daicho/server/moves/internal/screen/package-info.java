/** The screens of moves: entry of a moving-in, the list of drafts, a draft before registration. */
@NullMarked
package jp.daicho.server.moves.internal.screen;

import org.jspecify.annotations.NullMarked;
