package jp.daicho.server.links;

import java.time.LocalDate;
import java.util.Collection;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonTexts;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The parts that bodies of messages are made of (docs/schema). */
public final class MessageBodies {
  private MessageBodies() {}

  /**
   * The items of a record as texts, by the names they have in the entry of a move; what the record
   * does not have is left out.
   */
  public static ObjectNode items(ResidentRecord record, Collection<PersonField> fields) {
    PersonEntry texts = PersonTexts.of(record);
    ObjectNode items = MessageJson.body();
    for (PersonField field : PersonField.values()) {
      if (fields.contains(field) && !texts.get(field).isEmpty()) {
        items.put(field.path(), texts.get(field));
      }
    }
    return items;
  }

  /** What a move made of a record: {@code change} of the schema. */
  public static ObjectNode change(ResidentRecord record, Collection<PersonField> fields) {
    MoveEntry move = record.move();
    ObjectNode body = MessageJson.body();
    body.putObject("reason").put("code", move.reason().code()).put("name", move.reason().name());
    body.put("movedOn", move.movedOn().toString());
    body.set("person", items(record, fields));
    body.set("address", address(record.residence().address()));
    return body;
  }

  /** An address in this municipality or another one. */
  public static ObjectNode address(Address address) {
    ObjectNode node = MessageJson.body();
    node.put("kind", "1");
    node.put("municipalityCode", address.municipalityCode().value());
    if (address.postalCode() != null) {
      node.put("postalCode", address.postalCode().value());
    }
    if (address.addressCode() != null) {
      node.put("addressCode", address.addressCode().value());
    }
    put(node, "town", address.town());
    put(node, "lot", address.lot());
    put(node, "building", address.building());
    return node;
  }

  /** An address outside; empty for none. */
  public static ObjectNode address(OutsideAddress outside) {
    return switch (outside) {
      case OutsideAddress.InJapan inJapan -> {
        ObjectNode node = address(inJapan.address());
        yield inJapan.notNotified() ? node.put("kind", "2") : node;
      }
      case OutsideAddress.Abroad abroad -> {
        ObjectNode node = MessageJson.body().put("kind", "3").put("country", abroad.country());
        put(node, "abroad", abroad.text());
        yield node;
      }
      case OutsideAddress.Unknown _ -> MessageJson.body().put("kind", "9");
      case OutsideAddress.None _ -> MessageJson.body();
    };
  }

  /** Puts a text unless there is none. */
  public static void put(ObjectNode node, String member, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      node.put(member, text);
    }
  }

  /** Puts a day unless there is none. */
  public static void put(ObjectNode node, String member, @Nullable LocalDate day) {
    if (day != null) {
      node.put(member, day.toString());
    }
  }
}
