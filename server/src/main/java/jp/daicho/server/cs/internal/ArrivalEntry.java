package jp.daicho.server.cs.internal;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.links.Message;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.AddressBook;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes the entry of 転入通知の受理 (4.1.3.1.1) from a received 転入通知 (4.1.3.1.2). */
@Component
public final class ArrivalEntry {
  static final String TYPE = "arrival-notice";
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Registry registry;
  private final AddressBooks addresses;

  ArrivalEntry(Registry registry, AddressBooks addresses) {
    this.registry = registry;
    this.addresses = addresses;
  }

  /**
   * Whose arrival is told: of those with the record code the one who has left or is about to; if
   * nobody has, the resident, for the rules to say why that cannot be.
   */
  public Optional<ResidentRecord> whom(Passage passage, Message message) {
    List<ResidentRecord> found =
        message.residentRecordCode().isEmpty()
            ? List.of()
            : registry.withNumbers(
                passage, Set.of(), Set.of(message.residentRecordCode()), Set.of());
    return found.stream()
        .filter(record -> record.deletion() != null)
        .max(java.util.Comparator.comparing((ResidentRecord record) -> record.move().processedOn()))
        .or(() -> found.stream().findFirst());
  }

  /** The entry; whoever is unknown is left out, for a clerk to say. */
  public EnteredMove of(Passage passage, Message message, @Nullable ResidentRecord person) {
    JsonNode body = message.body();
    JsonNode destination = body.path("destination");
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    common.put(CommonField.MOVED_ON, text(body, "movedInOn"));
    common.put(
        CommonField.NOTICED_ON,
        text(body, "noticedOn").isEmpty()
            ? message.sentAt().atZone(JAPAN).toLocalDate().toString()
            : text(body, "noticedOn"));
    common.put(CommonField.DESTINATION_KIND, text(destination, "kind"));
    common.put(CommonField.DESTINATION_MUNICIPALITY_CODE, text(destination, "municipalityCode"));
    common.put(CommonField.DESTINATION_POSTAL_CODE, postalCode(passage, destination));
    common.put(CommonField.DESTINATION_ADDRESS_CODE, text(destination, "addressCode"));
    common.put(CommonField.DESTINATION_TOWN, text(destination, "town"));
    common.put(CommonField.DESTINATION_LOT, text(destination, "lot"));
    common.put(CommonField.DESTINATION_BUILDING, text(destination, "building"));
    common.put(CommonField.DESTINATION_HOUSEHOLDER, text(body, "householder"));
    String number = person == null ? "" : person.key().addressNumber().value();
    return new EnteredMove(
        MoveTypes.standard().get(TYPE),
        common,
        List.of(new PersonEntry(Map.of(PersonField.ADDRESS_NUMBER, number))));
  }

  /** An entry of which nothing is known. */
  public static EnteredMove empty() {
    return new EnteredMove(
        MoveTypes.standard().get(TYPE), Map.of(), List.of(new PersonEntry(Map.of())));
  }

  /** The new address as the notice has it, in one line; empty if there is none. */
  public static String destination(@Nullable Message message) {
    if (message == null) {
      return "";
    }
    JsonNode destination = message.body().path("destination");
    return String.join(
            "",
            text(destination, "town"),
            text(destination, "lot"),
            text(destination, "building").isEmpty() ? "" : "　" + text(destination, "building"))
        .strip();
  }

  /** The one postal code that the address dictionary has for the town, where none was told. */
  private String postalCode(Passage passage, JsonNode destination) {
    String told = text(destination, "postalCode");
    if (!told.isEmpty()) {
      return told;
    }
    AddressBook book = addresses.of(passage);
    try {
      Set<PostalCode> codes =
          book.postalCodes(
              MunicipalityCode.parse(text(destination, "municipalityCode")),
              text(destination, "town"));
      return codes.size() == 1 ? codes.iterator().next().value() : "";
    } catch (InvalidValueException noMunicipality) {
      return "";
    }
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).asString("");
  }
}
