package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.NoteEntry;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;
import jp.daicho.server.moves.DraftSource;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a browser sends of an entry: every field under its path, just as typed.
 *
 * @param entry the texts
 * @param origins for each person the place in the stored draft it was opened from, or -1
 * @param source whether a file was taken in
 * @param revision of the draft that is corrected; 0 for a new entry
 * @param alertsConfirmed whether the confirmation was checked
 * @param alertsSeen the mark of the alerts that were shown
 */
public record EntryForm(
    EnteredMove entry,
    List<Integer> origins,
    DraftSource source,
    int revision,
    boolean alertsConfirmed,
    String alertsSeen) {
  /** One notification has no more persons; whatever asks for more is no form of ours. */
  private static final int MOST_PERSONS = 100;

  /** Nor has a person more rows of 留意事項. */
  private static final int MOST_NOTES = 100;

  /** A form; the list is copied. */
  public EntryForm {
    origins = List.copyOf(origins);
  }

  /** A form to be filled in. */
  static EntryForm of(EnteredMove entry) {
    return new EntryForm(
        entry, entry.persons().stream().map(it -> -1).toList(), DraftSource.SCREEN, 0, false, "");
  }

  /** The same form with another entry that has the same persons in the same places. */
  EntryForm with(EnteredMove other) {
    return new EntryForm(other, origins, source, revision, false, "");
  }

  /** The same form with other persons. */
  EntryForm with(EnteredMove other, List<Integer> otherOrigins) {
    return new EntryForm(other, otherOrigins, source, revision, false, "");
  }

  /** The same form with the rows of 留意事項 that another one of the same persons has (1.1.14). */
  EntryForm noting(EntryForm other) {
    EnteredMove noted = entry;
    for (int i = 0; i < entry.persons().size(); i++) {
      noted = noted.withNotes(i, other.entry().persons().get(i).notes());
    }
    return new EntryForm(noted, origins, source, revision, alertsConfirmed, alertsSeen);
  }

  /** The same form, from a file. */
  EntryForm fromFile() {
    return new EntryForm(entry, origins, DraftSource.FILE, revision, false, "");
  }

  /** The kind of move. */
  MoveType type() {
    return entry.type();
  }

  /** Reads what was sent for a kind of move. */
  static EntryForm read(MultiValueMap<String, String> sent, MoveType type) {
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    for (CommonField field : CommonField.values()) {
      common.put(field, text(sent, field.path()));
    }
    common.computeIfPresent(
        CommonField.PREVIOUS_MUNICIPALITY_CODE, (field, typed) -> codeOf(typed));
    common.computeIfPresent(
        CommonField.DESTINATION_MUNICIPALITY_CODE, (field, typed) -> codeOf(typed));
    withoutDaysOfOtherGrounds(type, common);
    List<PersonEntry> persons = new ArrayList<>();
    List<Integer> origins = new ArrayList<>();
    int count = Math.clamp(number(text(sent, "persons"), 0), 0, MOST_PERSONS);
    for (int i = 0; i < count; i++) {
      String start = "persons[" + i + "].";
      Map<PersonField, String> fields = new EnumMap<>(PersonField.class);
      for (PersonField field : PersonField.values()) {
        fields.put(field, text(sent, start + field.path()));
      }
      persons.add(new PersonEntry(fields, notes(sent, start)));
      origins.add(number(text(sent, start + "origin"), -1));
    }
    return new EntryForm(
        new EnteredMove(type, common, persons),
        origins,
        text(sent, "source").equals(DraftSource.FILE.name())
            ? DraftSource.FILE
            : DraftSource.SCREEN,
        number(text(sent, "revision"), 0),
        !text(sent, "alertsConfirmed").isEmpty(),
        text(sent, "alertsSeen"));
  }

  /**
   * The page offers today for the day of every ground and shows only that of the chosen one; what
   * is out of sight was typed by nobody.
   */
  private static void withoutDaysOfOtherGrounds(MoveType type, Map<CommonField, String> common) {
    Ground chosen = groundOf(type, common.getOrDefault(CommonField.GROUND, ""));
    if (chosen != null) {
      type.grounds().stream()
          .map(Ground::date)
          .filter(Objects::nonNull)
          .filter(date -> date != chosen.date())
          .forEach(common::remove);
    }
  }

  /** The ground that was chosen, or the usual one; null where it cannot be read. */
  static @Nullable Ground groundOf(MoveType type, String typed) {
    if (typed.isBlank()) {
      return type.usualGround();
    }
    try {
      return Ground.parse(typed.strip());
    } catch (InvalidValueException none) {
      return null;
    }
  }

  /** A municipality may be typed by its name: 八王子市 where there is only one, or 東京都八王子市. */
  private static String codeOf(String typed) {
    String bare = typed.strip();
    if (bare.isEmpty() || bare.chars().allMatch(Character::isDigit)) {
      return typed;
    }
    Municipalities all = Municipalities.standard();
    Optional<Municipality> whole = all.find(bare);
    if (whole.isPresent()) {
      return whole.get().code().value();
    }
    List<Municipality> named =
        all.all().stream()
            .filter(known -> known.kind() != Municipality.Kind.PREFECTURE)
            .filter(known -> known.name().equals(bare))
            .toList();
    return named.size() == 1 ? named.getFirst().code().value() : typed;
  }

  private static List<NoteEntry> notes(MultiValueMap<String, String> sent, String start) {
    List<NoteEntry> rows = new ArrayList<>();
    int count = Math.clamp(number(text(sent, start + "notes"), 0), 0, MOST_NOTES);
    for (int i = 0; i < count; i++) {
      String row = start + NoteEntry.PATH + "[" + i + "].";
      rows.add(
          new NoteEntry(
              text(sent, row + NoteEntry.Part.NUMBER.path()),
              text(sent, row + NoteEntry.Part.ITEM.path()),
              text(sent, row + NoteEntry.Part.TEXT.path())));
    }
    return rows;
  }

  private static String text(MultiValueMap<String, String> sent, String name) {
    String first = sent.getFirst(name);
    return first == null ? "" : first;
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }
}
