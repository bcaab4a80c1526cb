/**
 * Synthetic municipalities: believable residents of whom nobody is real.
 *
 * <p>{@link jp.daicho.sample.SampleMunicipality} is the door. Behind it a household is planned (who
 * lives together, how old), peopled (names, numbers, domiciles, statuses), given a history (moving
 * in, births, changes of address, deaths, moving out), and written as record versions.
 */
@NullMarked
package jp.daicho.sample;

import org.jspecify.annotations.NullMarked;
