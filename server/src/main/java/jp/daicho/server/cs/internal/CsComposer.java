package jp.daicho.server.cs.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.link.DateCodes;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.MoveReason;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.links.MessageBodies;
import jp.daicho.server.links.MessageComposer;
import jp.daicho.server.links.MessageJson;
import jp.daicho.server.links.MessageKind;
import jp.daicho.server.links.Partner;
import jp.daicho.server.operators.Passage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the messages to 住基ネットCS. */
@Component
final class CsComposer implements MessageComposer {
  /** Beside the items as written, dates and readings as 住基ネット wants them (1.1.8, 1.1.18). */
  private static final String CONVERTED = "converted";

  private static final Set<PersonField> NAMES =
      EnumSet.of(
          PersonField.KIND,
          PersonField.SURNAME,
          PersonField.GIVEN_NAME,
          PersonField.SURNAME_FURIGANA,
          PersonField.GIVEN_NAME_FURIGANA,
          PersonField.NAME_ALPHABET,
          PersonField.NAME_KANJI,
          PersonField.NAME_FURIGANA,
          PersonField.FORMER_SURNAME,
          PersonField.FORMER_SURNAME_FURIGANA,
          PersonField.ALIAS,
          PersonField.ALIAS_FURIGANA);

  /** 本人確認情報: name, birth, sex, address and the two numbers. */
  private static final Set<PersonField> IDENTIFICATION =
      and(
          NAMES,
          PersonField.BIRTH_DATE,
          PersonField.SEX,
          PersonField.INDIVIDUAL_NUMBER,
          PersonField.RESIDENT_RECORD_CODE);

  private static final Set<PersonField> SUPPLEMENTARY =
      and(
          NAMES,
          PersonField.BIRTH_DATE,
          PersonField.DOMICILE,
          PersonField.HEAD_OF_REGISTER,
          PersonField.ADDRESS_SET_ON);

  private static final Set<PersonField> NUMBERS =
      and(NAMES, PersonField.BIRTH_DATE, PersonField.SEX, PersonField.RESIDENT_RECORD_CODE);

  /**
   * 転出証明書情報: everything a clerk would type for somebody moving in, but what belongs to the stay.
   */
  private static final Set<PersonField> TRANSFER =
      EnumSet.complementOf(
          EnumSet.of(
              PersonField.ADDRESS_NUMBER,
              PersonField.VERSION,
              PersonField.RETURNING_ADDRESS_NUMBER,
              PersonField.BECAME_RESIDENT_ON,
              PersonField.ADDRESS_SET_ON,
              PersonField.BECOMING_NOTIFIED_ON,
              PersonField.LAST_REGISTERED_ADDRESS,
              PersonField.REMARKS,
              PersonField.SPECIAL_CIRCUMSTANCE));

  private static Set<PersonField> and(Set<PersonField> some, PersonField... more) {
    Set<PersonField> all = EnumSet.copyOf(some);
    all.addAll(Set.of(more));
    return Set.copyOf(all);
  }

  @Override
  public Set<MessageKind> kinds() {
    return EnumSet.of(
        MessageKind.RESIDENT_IDENTIFICATION,
        MessageKind.MOVING_IN_NOTICE,
        MessageKind.TRANSFER_CERTIFICATE_INFORMATION,
        MessageKind.SUPPLEMENTARY_REGISTER,
        MessageKind.INDIVIDUAL_NUMBER_REQUEST);
  }

  @Override
  public Optional<Composed> compose(Passage passage, MessageKind kind, Change change) {
    ResidentRecord record = change.record();
    return switch (kind) {
      case RESIDENT_IDENTIFICATION -> toCs(record, IDENTIFICATION);
      case SUPPLEMENTARY_REGISTER -> toCs(record, SUPPLEMENTARY);
      case INDIVIDUAL_NUMBER_REQUEST ->
          record.numbers().individualNumber() == null ? toCs(record, NUMBERS) : Optional.empty();
      case MOVING_IN_NOTICE -> movingInNotice(record);
      case TRANSFER_CERTIFICATE_INFORMATION -> transferCertificate(record);
      case INDIVIDUAL_NUMBER_CHANGE,
          INDIVIDUAL_NUMBER,
          CERTIFICATE_RESTRICTION,
          IMMIGRATION_NOTICE,
          IMMIGRATION_TRANSMISSION,
          COMMISSIONER_NOTICE,
          REPORT_RESULT ->
          Optional.empty();
    };
  }

  private static Optional<Composed> toCs(ResidentRecord record, Set<PersonField> fields) {
    ObjectNode body = MessageBodies.change(record, fields);
    body.set(CONVERTED, ItemsForCs.of(record, fields));
    return Optional.of(new Composed(Partner.CS.id(), body));
  }

  /** 個人番号変更要求 for the reason a clerk gives (7.1.2.1): the record as it is, and why. */
  static ObjectNode numberChange(ResidentRecord record, MoveReason reason, LocalDate day) {
    ObjectNode body = MessageBodies.change(record, IDENTIFICATION);
    body.putObject("reason").put("code", reason.code()).put("name", reason.name());
    body.put("movedOn", day.toString());
    ObjectNode converted = ItemsForCs.of(record, IDENTIFICATION);
    converted.put("movedOn", DateCodes.standard().of(RegisterDate.of(day)));
    body.set(CONVERTED, converted);
    return body;
  }

  /** 転入通知 to the municipality somebody came from, where she had notified her moving out. */
  private static Optional<Composed> movingInNotice(ResidentRecord record) {
    if (!(record.residence().previousAddress() instanceof OutsideAddress.InJapan from)
        || record.numbers().residentRecordCode() == null) {
      return Optional.empty();
    }
    ObjectNode person = MessageBodies.items(record, NUMBERS);
    ObjectNode body = MessageJson.body();
    body.put("name", name(person));
    body.put("birthDate", record.birthDate().toString());
    body.put("sex", record.sex().code());
    body.put("movedInOn", record.move().movedOn().day().toString());
    body.put("noticedOn", record.move().processedOn().toString());
    body.set("destination", MessageBodies.address(record.residence().address()));
    MessageBodies.put(body, "householder", record.household().householderName());
    body.set(CONVERTED, ItemsForCs.of(record, NUMBERS));
    return Optional.of(new Composed(from.address().municipalityCode().value(), body));
  }

  /** 転出証明書情報 to the municipality somebody goes to (4.1.3.0.4). */
  private static Optional<Composed> transferCertificate(ResidentRecord record) {
    Deletion deletion = record.deletion();
    if (deletion == null
        || !(deletion.plannedDestination() instanceof OutsideAddress.InJapan destination)) {
      return Optional.empty();
    }
    LocalDate movingOutOn =
        deletion.occurredOn() == null ? record.move().movedOn().day() : deletion.occurredOn().day();
    ObjectNode body = MessageJson.body();
    body.put("movingOutOn", movingOutOn.toString());
    MessageBodies.put(body, "notifiedOn", deletion.notifiedOn());
    body.set("previousAddress", MessageBodies.address(record.residence().address()));
    MessageBodies.put(body, "previousHouseholder", record.household().householderName());
    body.set("destination", MessageBodies.address(destination));
    body.set("person", MessageBodies.items(record, TRANSFER));
    body.set(CONVERTED, ItemsForCs.of(record, TRANSFER));
    return Optional.of(new Composed(destination.address().municipalityCode().value(), body));
  }

  /** The name as one text. */
  static String name(JsonNode person) {
    String alphabet = person.path(PersonField.NAME_ALPHABET.path()).asString("");
    String kanji = person.path(PersonField.NAME_KANJI.path()).asString("");
    String surname = person.path(PersonField.SURNAME.path()).asString("");
    String given = person.path(PersonField.GIVEN_NAME.path()).asString("");
    if (!alphabet.isEmpty()) {
      return alphabet;
    }
    return kanji.isEmpty() ? (surname + "　" + given).strip() : kanji;
  }
}
