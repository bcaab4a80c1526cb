package jp.daicho.server.moves.internal.screen;

import static jp.daicho.ledger.move.PersonField.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.daicho.ledger.move.ItemGroup;
import jp.daicho.ledger.move.MoveEffect;
import jp.daicho.ledger.move.MoveFields;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of a person stand on the card: what every notification has in sight, everything
 * else of 1.1.1 and 1.1.2 folded. Only the fields that the kind of move has are there; one that is
 * placed nowhere falls to the last folded group, so that none is ever missing (4.1.1.1).
 *
 * @param inSight the fields in sight, in the order in which they are typed
 * @param folded the folded groups
 */
record PersonLayout(List<PersonField> inSight, List<Group> folded) {
  private static final List<PersonField> ORDER =
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

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "旧氏",
              List.of(FORMER_SURNAME, FORMER_SURNAME_FURIGANA, FORMER_SURNAME_FURIGANA_CONFIRMED)),
          new Group("通称の記載", startingWith("alias")),
          new Group(
              "在留に関するその他の項目",
              List.of(
                  STAY_PERIOD,
                  FORMER_REGISTRATION_ON,
                  RESIDENCE_REPORTED,
                  LANDING_PERMISSION,
                  ADDRESSEE)),
          new Group(
              "国民健康保険・後期高齢者医療・介護保険",
              startingWith("healthInsurance", "elderlyMedicalCare", "careInsurance")),
          new Group("国民年金・児童手当", startingWith("pension", "basicPension", "childAllowance")),
          new Group(
              "カード・電子証明書",
              List.of(
                  INDIVIDUAL_NUMBER_CARD, RESIDENT_CARD, SIGNATURE_SERIAL, AUTHENTICATION_SERIAL)));

  /** Up to so many fields need no folding. */
  private static final int FEW = 9;

  /** A kind of move that has every item of a person; it tells whose items are whose. */
  private static final MoveType WHOLE = MoveTypes.standard().get("moving-in");

  /** What a newcomer’s record cannot be without (1.1.6). */
  private static final Set<PersonField> REQUIRED =
      EnumSet.of(
          KIND, BIRTH_DATE, DOMICILE, HEAD_OF_REGISTER, RESIDENCE_CLASS, RESIDENT_RECORD_CODE);

  /** What is carried over when a record becomes that of the other kind (4.5.3–4.5.5). */
  private static final Set<PersonField> CARRIED_OVER =
      EnumSet.of(KIND, BIRTH_DATE, RESIDENT_RECORD_CODE);

  private static final Map<PersonField, String> LISTS = new EnumMap<>(PersonField.class);
  private static final Map<PersonField, String> HINTS = new EnumMap<>(PersonField.class);
  private static final Map<PersonField, Integer> WIDTHS = new EnumMap<>(PersonField.class);

  static {
    LISTS.put(RELATIONSHIP, "relationships");
    LISTS.put(SURNAME, "surnames");
    LISTS.put(GIVEN_NAME, "given-names");
    LISTS.put(NAME_ALPHABET, "foreign-names");
    LISTS.put(NAME_KANJI, "foreign-names");
    LISTS.put(DOMICILE, "addresses");
    LISTS.put(HEAD_OF_REGISTER, "names");
    LISTS.put(NATIONALITY, "nationalities");
    LISTS.put(RESIDENCE_STATUS, "residence-statuses");
    LISTS.put(LAST_REGISTERED_ADDRESS, "addresses");
    LISTS.put(ALIAS_RECORDED_IN, "municipalities");
    LISTS.put(ALIAS_DELETED_IN, "municipalities");
    HINTS.put(BIRTH_DATE, "例：S55.12.26、1988-05-03");
    HINTS.put(NAME_ALPHABET, "在留カードのとおり");
    HINTS.put(RETURNING_ADDRESS_NUMBER, "再転入者、又は除票用データベースの人のとき");
    HINTS.put(CHILD_ALLOWANCE_STARTS_IN, "例：令和8年4月");
    HINTS.put(CHILD_ALLOWANCE_ENDS_IN, "例：令和8年4月");
    HINTS.put(SPECIAL_CIRCUMSTANCE, "証明書の履歴に載せない異動のとき");
    Stream.of(DOMICILE, NAME_ALPHABET, LAST_REGISTERED_ADDRESS, REMARKS)
        .forEach(field -> WIDTHS.put(field, 6));
    Stream.of(KIND, SEX, FURIGANA_CONFIRMED, RESIDENCE_PERIOD)
        .forEach(field -> WIDTHS.put(field, 2));
  }

  /**
   * A folded group of fields.
   *
   * @param title what they have in common
   */
  record Group(String title, List<PersonField> fields) {}

  /** The layout of a newcomer’s card. */
  static PersonLayout of(MoveType type) {
    return of(MoveFields.person(type));
  }

  /**
   * The layout for a person of the register: without who it is, which is chosen and not typed, and
   * of deleted records with nothing but what may still be said of them (1.1.5).
   */
  static PersonLayout of(MoveType type, ResidentRecord known) {
    ResidentKind kind = type.effect() == MoveEffect.CONVERT ? other(known.kind()) : known.kind();
    EnumSet<PersonField> fields = EnumSet.copyOf(MoveFields.person(type, kind));
    fields.removeAll(EnumSet.of(ADDRESS_NUMBER, VERSION, KIND));
    if (type.effect() == MoveEffect.CORRECT && !known.status().isResident()) {
      fields.clear();
    }
    PersonLayout layout = of(fields);
    // Of a correction everything is in sight that fits; what is rare beside other moves is folded.
    return type.effect() == MoveEffect.CORRECT && fields.size() <= FEW
        ? new PersonLayout(layout.all(), List.of())
        : layout;
  }

  private static PersonLayout of(Set<PersonField> fields) {
    List<PersonField> inSight = among(ORDER, fields);
    Set<PersonField> left = EnumSet.noneOf(PersonField.class);
    left.addAll(fields);
    inSight.forEach(left::remove);
    List<Group> folded = new ArrayList<>();
    for (Group group : GROUPS) {
      List<PersonField> part = among(group.fields(), left);
      if (!part.isEmpty()) {
        folded.add(new Group(group.title(), part));
        part.forEach(left::remove);
      }
    }
    if (!left.isEmpty()) {
      String title = left.size() == 1 ? left.iterator().next().label() : "その他";
      folded.add(new Group(title, List.copyOf(left)));
    }
    return new PersonLayout(inSight, folded);
  }

  /** All fields, in their order. */
  List<PersonField> all() {
    List<PersonField> all = new ArrayList<>(inSight);
    folded.forEach(group -> all.addAll(group.fields()));
    return all;
  }

  /** Whose field it is: the code of a 住民種別, or empty for everybody’s. */
  static String audience(PersonField field) {
    boolean japanese = MoveFields.person(WHOLE, ResidentKind.JAPANESE).contains(field);
    boolean foreign = MoveFields.person(WHOLE, ResidentKind.FOREIGN).contains(field);
    return japanese == foreign
        ? ""
        : (japanese ? ResidentKind.JAPANESE : ResidentKind.FOREIGN).code();
  }

  /** Whether it may not stay empty, if it is the person’s kind. */
  static boolean required(MoveType type, PersonField field) {
    return switch (type.effect()) {
      case ENTER ->
          REQUIRED.contains(field) && !(field == RESIDENT_RECORD_CODE && type.takesCodeFromPool());
      // The record keeps its code; the other days and numbers are those of before (4.6.0.1).
      case RESTORE ->
          (REQUIRED.contains(field) && field != RESIDENT_RECORD_CODE)
              || field == BECAME_RESIDENT_ON
              || field == RETURNING_ADDRESS_NUMBER;
      case CONVERT -> REQUIRED.contains(field) && !CARRIED_OVER.contains(field);
      case CORRECT -> requiredByCorrection(type, field);
      case LEAVE, RELOCATE, REGROUP, REMAKE, ARRIVE, CANCEL -> false;
    };
  }

  private static boolean requiredByCorrection(MoveType type, PersonField field) {
    return switch (type.id()) {
      case "former-surname-entry", "former-surname-change" -> field == FORMER_SURNAME;
      case "alias-entry" -> field == ALIAS;
      default ->
          field == INDIVIDUAL_NUMBER
              && type.changes().equals(EnumSet.of(ItemGroup.INDIVIDUAL_NUMBER));
    };
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

  private static ResidentKind other(ResidentKind kind) {
    return switch (kind) {
      case JAPANESE -> ResidentKind.FOREIGN;
      case FOREIGN -> ResidentKind.JAPANESE;
    };
  }

  private static List<PersonField> among(List<PersonField> order, Collection<PersonField> fields) {
    return order.stream().filter(fields::contains).toList();
  }

  private static List<PersonField> startingWith(String... starts) {
    return Stream.of(starts)
        .flatMap(
            start ->
                Stream.of(PersonField.values()).filter(field -> field.path().startsWith(start)))
        .toList();
  }
}
