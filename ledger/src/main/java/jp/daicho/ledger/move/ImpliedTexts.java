package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;

import java.util.Map;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.number.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of move says by itself, so that no clerk has to type it (1.1.7). A new name does not
 * keep the reading of the one before.
 */
final class ImpliedTexts {
  private ImpliedTexts() {}

  /**
   * The texts; what is typed comes before them.
   *
   * @param type the kind of move
   * @param movedOn 異動日, or null
   * @param municipality where it is registered
   */
  static Map<PersonField, String> of(
      MoveType type, @Nullable RegisterDate movedOn, MunicipalityCode municipality) {
    String day = movedOn == null ? "" : movedOn.toString();
    return switch (type.id()) {
      case "alias-entry" ->
          Map.of(
              ALIAS_RECORDED_ON,
              day,
              ALIAS_RECORDED_IN,
              municipality.value(),
              ALIAS_DELETED_ON,
              PersonReader.EMPTIED,
              ALIAS_DELETED_IN,
              PersonReader.EMPTIED,
              ALIAS_FURIGANA,
              PersonReader.EMPTIED,
              ALIAS_FURIGANA_CONFIRMED,
              PersonReader.EMPTIED);
      case "alias-deletion" ->
          Map.of(ALIAS_DELETED_ON, day, ALIAS_DELETED_IN, municipality.value());
      case "former-surname-entry", "former-surname-change" ->
          Map.of(
              FORMER_SURNAME_FURIGANA, PersonReader.EMPTIED,
              FORMER_SURNAME_FURIGANA_CONFIRMED, PersonReader.EMPTIED);
      case "former-surname-deletion" ->
          Map.of(
              FORMER_SURNAME, PersonReader.EMPTIED,
              FORMER_SURNAME_FURIGANA, PersonReader.EMPTIED,
              FORMER_SURNAME_FURIGANA_CONFIRMED, PersonReader.EMPTIED);
      default -> Map.of();
    };
  }
}
