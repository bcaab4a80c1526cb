package jp.daicho.ledger.move;

import java.util.Objects;
import jp.daicho.ledger.calendar.EraCalendar;
import jp.daicho.ledger.text.CharacterRepertoire;

/**
 * What the rules look up and the program keeps as data.
 *
 * @param eras the era calendar (1.3.6)
 * @param characters the characters a record may hold
 * @param addresses the address dictionary (1.3.3)
 * @param residenceStatuses the statuses of residence that make a resident (1.1.2)
 * @param nationalities countries and regions
 */
public record ReferenceData(
    EraCalendar eras,
    CharacterRepertoire characters,
    AddressDictionary addresses,
    ResidenceStatusList residenceStatuses,
    NationalityList nationalities) {
  /** Reference data. */
  public ReferenceData {
    Objects.requireNonNull(eras);
    Objects.requireNonNull(characters);
    Objects.requireNonNull(addresses);
    Objects.requireNonNull(residenceStatuses);
    Objects.requireNonNull(nationalities);
  }
}
