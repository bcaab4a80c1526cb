/**
 * The heart: a move as a clerk, a file or another system enters it, and what becomes of it.
 *
 * <p>An entry holds texts as typed. A reader turns it into values and finds everything that cannot
 * be read; rules look at the values, the households as they are, the reference data and today's
 * date, and find what stands against the move or needs a second look; without errors the
 * registration makes the new record versions. All of it is pure: the counter, the API, files and
 * links go the same way.
 */
@NullMarked
package jp.daicho.ledger.move;

import org.jspecify.annotations.NullMarked;
