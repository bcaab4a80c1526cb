package jp.daicho.server.moves.internal.screen;

import static jp.daicho.ledger.move.PersonField.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.daicho.ledger.move.MoveFields;
import jp.daicho.ledger.move.PersonField;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of a person stand on the card: what every notification has in sight, everything
 * else of 1.1.1 and 1.1.2 folded. A field that is placed nowhere falls to the last folded group, so
 * that none is ever missing (4.1.1.1).
 */
final class PersonLayout {
  private static final List<PersonField> IN_SIGHT =
      List.of(
          KIND,
          RELATIONSHIP,
          BIRTH_DATE,
          SEX,
          SURNAME,
          GIVEN_NAME,
          SURNAME_FURIGANA,
          GIVEN_NAME_FURIGANA,
          NAME_ALPHABET,
          NAME_KANJI,
          NAME_FURIGANA,
          FURIGANA_CONFIRMED,
          DOMICILE,
          HEAD_OF_REGISTER,
          ALIAS,
          ALIAS_FURIGANA,
          NATIONALITY,
          RESIDENCE_CLASS,
          RESIDENCE_STATUS,
          RESIDENCE_PERIOD,
          RESIDENCE_EXPIRES_ON,
          RESIDENCE_CARD_NUMBER,
          INDIVIDUAL_NUMBER,
          RESIDENT_RECORD_CODE,
          RETURNING_ADDRESS_NUMBER);

  private static final Set<PersonField> OF_JAPANESE =
      EnumSet.of(
          SURNAME,
          GIVEN_NAME,
          SURNAME_FURIGANA,
          GIVEN_NAME_FURIGANA,
          FORMER_SURNAME,
          FORMER_SURNAME_FURIGANA,
          FORMER_SURNAME_FURIGANA_CONFIRMED,
          DOMICILE,
          HEAD_OF_REGISTER,
          ELECTORAL_ROLL);

  private static final Set<PersonField> REQUIRED =
      EnumSet.of(
          KIND,
          BIRTH_DATE,
          SURNAME,
          DOMICILE,
          HEAD_OF_REGISTER,
          NATIONALITY,
          RESIDENCE_CLASS,
          RESIDENT_RECORD_CODE);

  private static final Map<PersonField, String> LISTS = new EnumMap<>(PersonField.class);
  private static final Map<PersonField, String> HINTS = new EnumMap<>(PersonField.class);
  private static final Map<PersonField, Integer> WIDTHS = new EnumMap<>(PersonField.class);
  private static final List<Group> FOLDED = folded();

  static {
    LISTS.put(RELATIONSHIP, "relationships");
    LISTS.put(SURNAME, "surnames");
    LISTS.put(DOMICILE, "addresses");
    LISTS.put(HEAD_OF_REGISTER, "names");
    LISTS.put(NATIONALITY, "nationalities");
    LISTS.put(RESIDENCE_STATUS, "residence-statuses");
    LISTS.put(LAST_REGISTERED_ADDRESS, "addresses");
    LISTS.put(ALIAS_RECORDED_IN, "municipalities");
    HINTS.put(BIRTH_DATE, "例：S55.12.26、1988-05-03");
    HINTS.put(NAME_ALPHABET, "在留カードのとおり");
    HINTS.put(RETURNING_ADDRESS_NUMBER, "再転入者のとき");
    HINTS.put(CHILD_ALLOWANCE_STARTS_IN, "例：2026-04");
    HINTS.put(CHILD_ALLOWANCE_ENDS_IN, "例：2026-04");
    Stream.of(DOMICILE, NAME_ALPHABET, LAST_REGISTERED_ADDRESS, REMARKS)
        .forEach(field -> WIDTHS.put(field, 6));
    Stream.of(KIND, SEX, FURIGANA_CONFIRMED, RESIDENCE_PERIOD)
        .forEach(field -> WIDTHS.put(field, 2));
  }

  private PersonLayout() {}

  /**
   * A folded group of fields.
   *
   * @param title what they have in common
   */
  record Group(String title, List<PersonField> fields) {}

  /** The fields in sight, in the order in which they are typed. */
  static List<PersonField> inSight() {
    return IN_SIGHT;
  }

  /** The folded groups. */
  static List<Group> foldedGroups() {
    return FOLDED;
  }

  /** Whose field it is: the code of a 住民種別, or empty for everybody’s. */
  static String audience(PersonField field) {
    if (OF_JAPANESE.contains(field)) {
      return "1";
    }
    boolean foreign =
        Stream.of("alias", "residenc", "nationality", "name", "stay", "landing", "formerReg")
            .anyMatch(field.path()::startsWith);
    return foreign || field == ADDRESSEE ? "2" : "";
  }

  /** Whether it may not stay empty, if it is the person’s kind. */
  static boolean required(PersonField field) {
    return REQUIRED.contains(field);
  }

  /** The id of the list that offers values. */
  static @Nullable String list(PersonField field) {
    return LISTS.get(field);
  }

  /** An example. */
  static @Nullable String hint(PersonField field) {
    return HINTS.get(field);
  }

  /** How many twelfths of the card it takes. */
  static int width(PersonField field) {
    return WIDTHS.getOrDefault(field, 3);
  }

  private static List<Group> folded() {
    List<Group> groups = new ArrayList<>();
    groups.add(
        new Group(
            "旧氏",
            List.of(FORMER_SURNAME, FORMER_SURNAME_FURIGANA, FORMER_SURNAME_FURIGANA_CONFIRMED)));
    groups.add(new Group("通称の記載", startingWith("alias", Set.of(ALIAS, ALIAS_FURIGANA))));
    groups.add(
        new Group(
            "在留に関するその他の項目",
            List.of(
                STAY_PERIOD,
                FORMER_REGISTRATION_ON,
                RESIDENCE_REPORTED,
                LANDING_PERMISSION,
                ADDRESSEE)));
    groups.add(
        new Group(
            "国民健康保険・後期高齢者医療・介護保険",
            Stream.of("healthInsurance", "elderlyMedicalCare", "careInsurance")
                .flatMap(start -> startingWith(start, Set.of()).stream())
                .toList()));
    groups.add(
        new Group(
            "国民年金・児童手当",
            Stream.of("pension", "basicPension", "childAllowance")
                .flatMap(start -> startingWith(start, Set.of()).stream())
                .toList()));
    groups.add(
        new Group(
            "カード・電子証明書",
            List.of(
                INDIVIDUAL_NUMBER_CARD, RESIDENT_CARD, SIGNATURE_SERIAL, AUTHENTICATION_SERIAL)));
    Set<PersonField> left = EnumSet.copyOf(MoveFields.person(EntryForm.MOVING_IN));
    IN_SIGHT.forEach(left::remove);
    groups.forEach(group -> group.fields().forEach(left::remove));
    groups.add(new Group("その他", List.copyOf(left)));
    return List.copyOf(groups);
  }

  private static List<PersonField> startingWith(String start, Set<PersonField> except) {
    return Stream.of(PersonField.values())
        .filter(field -> field.path().startsWith(start) && !except.contains(field))
        .toList();
  }
}
