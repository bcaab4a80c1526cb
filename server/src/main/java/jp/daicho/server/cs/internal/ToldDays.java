package jp.daicho.server.cs.internal;

import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.reference.StandardReferenceData;
import org.springframework.stereotype.Component;

/** Days of messages as screens show them (1.1.9); pages ask this component by its name. */
@Component("toldDays")
final class ToldDays {
  ToldDays() {}

  /**
   * A day that a message tells.
   *
   * @param told as it was told
   * @param western whether it is the birth date of a foreign resident
   * @return the day in its calendar; what cannot be read stays as it was told
   */
  public String of(String told, boolean western) {
    try {
      RegisterDate day = RegisterDate.parse(told, StandardReferenceData.eras());
      return western ? day.toWestern() : ShownDates.of(StandardReferenceData.eras()).of(day);
    } catch (InvalidValueException unreadable) {
      return told;
    }
  }
}
