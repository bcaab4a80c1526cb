package jp.daicho.server.cs.internal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.link.DateCodes;
import jp.daicho.ledger.link.SentFurigana;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonTexts;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.text.Kana;
import jp.daicho.server.links.MessageJson;
import jp.daicho.server.reference.StandardReferenceData;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code converted} of a message to CS: dates as codes and readings in the characters that 住基ネット
 * takes (1.1.8, 1.1.18), beside the items as they are written.
 */
final class ItemsForCs {
  private static final Set<PersonField> DATES =
      EnumSet.of(
          PersonField.BIRTH_DATE,
          PersonField.BECAME_RESIDENT_ON,
          PersonField.ADDRESS_SET_ON,
          PersonField.FORMER_REGISTRATION_ON);

  private static final Set<PersonField> READINGS =
      EnumSet.of(
          PersonField.SURNAME_FURIGANA,
          PersonField.GIVEN_NAME_FURIGANA,
          PersonField.NAME_FURIGANA,
          PersonField.FORMER_SURNAME_FURIGANA,
          PersonField.ALIAS_FURIGANA);

  private ItemsForCs() {}

  /**
   * The dates and the readings among the fields; readings that were cut are named in {@code cut}.
   */
  static ObjectNode of(ResidentRecord record, Collection<PersonField> fields) {
    PersonEntry texts = PersonTexts.of(record);
    ObjectNode converted = MessageJson.body();
    converted.put("movedOn", DateCodes.standard().of(record.move().movedOn()));
    for (Map.Entry<PersonField, String> text : filled(texts, fields).entrySet()) {
      PersonField field = text.getKey();
      if (DATES.contains(field)) {
        RegisterDate date = RegisterDate.parse(text.getValue(), StandardReferenceData.eras());
        converted.put(field.path(), DateCodes.standard().of(date));
      } else if (READINGS.contains(field)) {
        SentFurigana.Sent sent = SentFurigana.standard().of(Kana.of(text.getValue()));
        converted.put(field.path(), sent.text());
        if (sent.cut()) {
          converted.withArray("cut").add(field.path());
        }
      }
    }
    return converted;
  }

  private static Map<PersonField, String> filled(
      PersonEntry texts, Collection<PersonField> fields) {
    return EnumSet.allOf(PersonField.class).stream()
        .filter(fields::contains)
        .filter(field -> !texts.get(field).isEmpty())
        .collect(
            Collectors.toMap(
                field -> field,
                texts::get,
                (one, other) -> one,
                () -> new java.util.EnumMap<>(PersonField.class)));
  }
}
