package jp.daicho.server.moves.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.EntryField;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.NoteEntry;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.moves.EntryUnreadableException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry as JSON: an object with {@code type}, the kind of move, the common fields by name and
 * {@code persons}, an array of objects with the fields of each person and the rows of 留意事項, {@code
 * pointsToNote}, as an array of objects. Every value is a text; unknown names are refused, so that
 * a misspelt field is never silently lost.
 */
public final class EntryJson {
  private static final String TYPE = "type";
  private static final String PERSONS = "persons";
  private static final Map<String, CommonField> COMMON = byPath(CommonField.values());
  private static final Map<String, PersonField> PERSON = byPath(PersonField.values());
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EntryJson() {}

  /** Writes an entry. */
  public static ObjectNode write(EnteredMove entry) {
    ObjectNode node = JSON.createObjectNode();
    node.put(TYPE, entry.type().id());
    for (CommonField field : CommonField.values()) {
      if (!entry.get(field).isEmpty()) {
        node.put(field.path(), entry.get(field));
      }
    }
    ArrayNode persons = node.putArray(PERSONS);
    for (PersonEntry person : entry.persons()) {
      ObjectNode written = persons.addObject();
      for (PersonField field : PersonField.values()) {
        if (!person.get(field).isEmpty()) {
          written.put(field.path(), person.get(field));
        }
      }
      writeNotes(written, person);
    }
    return node;
  }

  /** Rows that say nothing are left out. */
  private static void writeNotes(ObjectNode written, PersonEntry person) {
    List<NoteEntry> rows = person.notes().stream().filter(row -> !row.saysNothing()).toList();
    if (rows.isEmpty()) {
      return;
    }
    ArrayNode notes = written.putArray(NoteEntry.PATH);
    for (NoteEntry row : rows) {
      ObjectNode note = notes.addObject();
      for (NoteEntry.Part part : NoteEntry.Part.values()) {
        if (!row.get(part).isEmpty()) {
          note.put(part.path(), row.get(part));
        }
      }
    }
  }

  /** Writes an entry as text. */
  public static String print(EnteredMove entry) {
    return JSON.writeValueAsString(write(entry));
  }

  /** Reads an entry that was written by {@link #print}. */
  public static EnteredMove parse(String text) {
    return read(JSON.readTree(text));
  }

  /**
   * Reads an entry.
   *
   * @throws EntryUnreadableException naming every member that is unknown or no text
   */
  public static EnteredMove read(JsonNode node) {
    List<String> faults = new ArrayList<>();
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    List<PersonEntry> persons = new ArrayList<>();
    if (!node.isObject()) {
      throw new EntryUnreadableException(List.of("(本文)"));
    }
    MoveType type = type(node.path(TYPE), faults);
    node.propertyStream()
        .forEach(
            member -> {
              if (member.getKey().equals(TYPE)) {
                return;
              }
              if (member.getKey().equals(PERSONS) && member.getValue().isArray()) {
                member.getValue().forEach(it -> persons.add(person(it, persons.size(), faults)));
              } else {
                put(
                    COMMON.get(member.getKey()),
                    member.getKey(),
                    member.getValue(),
                    common,
                    faults);
              }
            });
    if (!faults.isEmpty()) {
      throw new EntryUnreadableException(faults);
    }
    return new EnteredMove(type, common, persons);
  }

  /** The kind of move; an entry that names none is a moving-in, as of old. */
  private static MoveType type(JsonNode node, List<String> faults) {
    MoveType movingIn = MoveTypes.standard().get("moving-in");
    if (node.isMissingNode()) {
      return movingIn;
    }
    Optional<MoveType> type =
        node.isString() ? MoveTypes.standard().find(node.asString()) : Optional.empty();
    if (type.isEmpty()) {
      faults.add(TYPE);
    }
    return type.orElse(movingIn);
  }

  private static PersonEntry person(JsonNode node, int position, List<String> faults) {
    String where = PERSONS + "[" + position + "]";
    Map<PersonField, String> fields = new EnumMap<>(PersonField.class);
    List<NoteEntry> notes = new ArrayList<>();
    if (node.isObject()) {
      node.propertyStream()
          .forEach(
              member -> {
                String path = where + "." + member.getKey();
                if (member.getKey().equals(NoteEntry.PATH) && member.getValue().isArray()) {
                  member
                      .getValue()
                      .forEach(
                          row -> notes.add(note(row, path + "[" + notes.size() + "]", faults)));
                } else {
                  put(PERSON.get(member.getKey()), path, member.getValue(), fields, faults);
                }
              });
    } else {
      faults.add(where);
    }
    return new PersonEntry(fields, notes);
  }

  /** A row of 留意事項: an object with {@code number}, {@code item} and {@code text}. */
  private static NoteEntry note(JsonNode node, String where, List<String> faults) {
    Map<NoteEntry.Part, String> parts = new EnumMap<>(NoteEntry.Part.class);
    if (node.isObject()) {
      node.propertyStream()
          .forEach(
              member -> {
                NoteEntry.Part named = null;
                for (NoteEntry.Part part : NoteEntry.Part.values()) {
                  named = part.path().equals(member.getKey()) ? part : named;
                }
                put(named, where + "." + member.getKey(), member.getValue(), parts, faults);
              });
    } else {
      faults.add(where);
    }
    return new NoteEntry(
        parts.getOrDefault(NoteEntry.Part.NUMBER, ""),
        parts.getOrDefault(NoteEntry.Part.ITEM, ""),
        parts.getOrDefault(NoteEntry.Part.TEXT, ""));
  }

  private static <F extends Enum<F>> void put(
      @Nullable F field, String path, JsonNode value, Map<F, String> fields, List<String> faults) {
    if (field == null || !(value.isString() || value.isNull())) {
      faults.add(path);
    } else if (value.isString()) {
      fields.put(field, value.asString());
    }
  }

  private static <F extends EntryField> Map<String, F> byPath(F[] fields) {
    return Stream.of(fields)
        .collect(
            Collectors.toMap(
                EntryField::path, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }
}
