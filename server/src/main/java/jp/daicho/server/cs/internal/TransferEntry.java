package jp.daicho.server.cs.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveFields;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonTexts;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.links.Message;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes the entry of 特例転入 (4.1.1.3) from received 転出証明書情報. */
@Component
public final class TransferEntry {
  static final MoveType TYPE = MoveTypes.standard().get("special-moving-in");
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** The name of somebody who lived here before is taken from the deleted record (4.1.1.2). */
  private static final Set<PersonField> NAME =
      EnumSet.of(
          PersonField.SURNAME,
          PersonField.GIVEN_NAME,
          PersonField.NAME_ALPHABET,
          PersonField.NAME_KANJI);

  private final Registry registry;

  TransferEntry(Registry registry) {
    this.registry = registry;
  }

  /** The records with the code of a message, residents and deleted ones. */
  public List<ResidentRecord> known(Passage passage, Message message) {
    return message.residentRecordCode().isEmpty()
        ? List.of()
        : registry.withNumbers(passage, Set.of(), Set.of(message.residentRecordCode()), Set.of());
  }

  /** Whether somebody became a resident on the day the information was made, or later. */
  public boolean cameAfter(ResidentRecord resident, Instant sentAt) {
    return !resident.move().processedOn().isBefore(sentAt.atZone(JAPAN).toLocalDate());
  }

  /** The name as the message has it. */
  public static String name(Message message) {
    return CsComposer.name(message.body().path("person"));
  }

  /** The entry of those who move out together. */
  public EnteredMove of(Passage passage, List<Message> messages) {
    JsonNode first = messages.getFirst().body();
    JsonNode previous = first.path("previousAddress");
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    put(common, CommonField.PREVIOUS_KIND, previous, "kind");
    put(common, CommonField.PREVIOUS_MUNICIPALITY_CODE, previous, "municipalityCode");
    put(common, CommonField.PREVIOUS_POSTAL_CODE, previous, "postalCode");
    put(common, CommonField.PREVIOUS_ADDRESS_CODE, previous, "addressCode");
    put(common, CommonField.PREVIOUS_TOWN, previous, "town");
    put(common, CommonField.PREVIOUS_LOT, previous, "lot");
    put(common, CommonField.PREVIOUS_BUILDING, previous, "building");
    put(common, CommonField.PREVIOUS_HOUSEHOLDER, first, "previousHouseholder");
    JsonNode destination = first.path("destination");
    put(common, CommonField.POSTAL_CODE, destination, "postalCode");
    put(common, CommonField.ADDRESS_CODE, destination, "addressCode");
    put(common, CommonField.TOWN, destination, "town");
    put(common, CommonField.LOT, destination, "lot");
    put(common, CommonField.BUILDING, destination, "building");
    List<PersonEntry> persons = new ArrayList<>();
    for (Message message : messages) {
      persons.add(person(passage, message));
    }
    return new EnteredMove(TYPE, common, persons);
  }

  private PersonEntry person(Passage passage, Message message) {
    Map<PersonField, String> texts = new EnumMap<>(PersonField.class);
    JsonNode told = message.body().path("person");
    Set<PersonField> fields = MoveFields.person(TYPE);
    for (PersonField field : PersonField.values()) {
      if (fields.contains(field) && told.path(field.path()).isString()) {
        texts.put(field, told.path(field.path()).asString());
      }
    }
    if (!message.residentRecordCode().isEmpty()) {
      texts.put(PersonField.RESIDENT_RECORD_CODE, message.residentRecordCode());
    }
    Optional<ResidentRecord> deleted =
        known(passage, message).stream().filter(it -> !it.status().isResident()).findFirst();
    deleted.ifPresent(
        record ->
            PersonTexts.returning(record, TYPE)
                .fields()
                .forEach(
                    (field, text) -> {
                      if (NAME.contains(field) && !text.isEmpty()) {
                        texts.put(field, text);
                      } else {
                        texts.putIfAbsent(field, text);
                      }
                    }));
    return new PersonEntry(texts);
  }

  private static void put(
      Map<CommonField, String> common, CommonField field, JsonNode node, String member) {
    common.put(field, node.path(member).asString(""));
  }
}
