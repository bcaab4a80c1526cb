package jp.daicho.sample;

import java.time.LocalDate;
import jp.daicho.reference.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * What all parts of a municipality share; nothing in it changes, so several threads may use it.
 *
 * @param plan what is made
 * @param city addresses in the municipality
 * @param elsewhere addresses in others
 * @param names names of Japanese residents
 */
record Setting(SamplePlan plan, CityAddresses city, Elsewhere elsewhere, JapaneseNames names) {
  static Setting of(SamplePlan plan) {
    Municipality municipality = plan.place();
    Chance chance = Chance.of(plan.seed(), -2);
    CityAddresses city = new CityAddresses(municipality, plan.residents(), chance);
    return new Setting(plan, city, new Elsewhere(municipality, chance), new JapaneseNames());
  }

  /** The day the system began; who was a resident then has a first version by 改製. */
  LocalDate systemBegan() {
    Integer years = plan.historyYears();
    return years == null
        ? SampleMunicipality.SYSTEM_BEGAN
        : SampleMunicipality.AS_OF.minusYears(years);
  }

  /** How many times as long the history is as the short one; null if it is the short one. */
  @Nullable Double historyLength() {
    Integer years = plan.historyYears();
    return years == null ? null : years / 10.0;
  }
}
