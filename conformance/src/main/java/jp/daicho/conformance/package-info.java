/**
 * Which requirements of the standard are proven, and by which tests.
 *
 * <p>A test names the requirements it proves with {@link jp.daicho.conformance.Proves}; the test
 * run writes down which of them passed, and the report counts only those.
 */
@NullMarked
package jp.daicho.conformance;

import org.jspecify.annotations.NullMarked;
