package jp.daicho.server.moves.internal.screen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EntryField;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.ResidenceClass;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.Sex;
import jp.daicho.ledger.record.SpecialCircumstance;

/** What a field is typed into, and what may be chosen there. */
enum Control {
  /** Words as typed. */
  TEXT,
  /** A date of any form the clerk likes (1.1.8). */
  DATE,
  /** A month. */
  MONTH,
  /** A municipality by its code; its name is taken too. */
  MUNICIPALITY,
  /** A postal code. */
  POSTAL_CODE,
  /** 有 or 無. */
  FLAG,
  /** Something done along with the move, or not. */
  ALONG,
  /** 届出・職権等の別. */
  GROUND,
  /** 行政区 of the city. */
  WARD,
  /** Where an address outside lies: 国内, 未届, 国外, 不明. */
  PLACE,
  /** 住民種別. */
  KIND,
  /** 性別. */
  SEX,
  /** 法第30条の45に規定する区分. */
  RESIDENCE_CLASS,
  /** 特別な事由. */
  SPECIAL_CIRCUMSTANCE;

  private static final Set<PersonField> FLAGS =
      Set.of(
          PersonField.FURIGANA_CONFIRMED,
          PersonField.FORMER_SURNAME_FURIGANA_CONFIRMED,
          PersonField.ALIAS_FURIGANA_CONFIRMED,
          PersonField.RESIDENCE_REPORTED,
          PersonField.LANDING_PERMISSION,
          PersonField.ELECTORAL_ROLL,
          PersonField.HEALTH_INSURANCE,
          PersonField.ELDERLY_MEDICAL_CARE,
          PersonField.CARE_INSURANCE,
          PersonField.PENSION,
          PersonField.ADULT_WARD,
          PersonField.RESTRICTED);

  private static final Set<EntryField> MONTHS =
      Set.of(PersonField.CHILD_ALLOWANCE_STARTS_IN, PersonField.CHILD_ALLOWANCE_ENDS_IN);

  /** The control of a field. */
  static Control of(EntryField field) {
    return switch (field) {
      case CommonField common -> of(common);
      case PersonField person -> of(person);
    };
  }

  private static Control of(CommonField field) {
    return switch (field) {
      case GROUND -> GROUND;
      case WARD -> WARD;
      case PREVIOUS_KIND, DESTINATION_KIND -> PLACE;
      case LAST_BECOMES_HOUSEHOLDER, CARRY_HOUSEHOLDER_NAME -> ALONG;
      case POSTAL_CODE, PREVIOUS_POSTAL_CODE, DESTINATION_POSTAL_CODE -> POSTAL_CODE;
      case PREVIOUS_MUNICIPALITY_CODE, DESTINATION_MUNICIPALITY_CODE -> MUNICIPALITY;
      case MOVED_ON, NOTIFIED_ON, REQUESTED_ON, NOTICED_ON, CLAIMED_ON -> DATE;
      case CANCELLED_MOVE,
          HOUSEHOLD_NUMBER,
          ADDRESS_CODE,
          TOWN,
          LOT,
          BUILDING,
          PREVIOUS_ADDRESS_CODE,
          PREVIOUS_TOWN,
          PREVIOUS_LOT,
          PREVIOUS_BUILDING,
          PREVIOUS_COUNTRY,
          PREVIOUS_ABROAD,
          PREVIOUS_HOUSEHOLDER,
          DESTINATION_ADDRESS_CODE,
          DESTINATION_TOWN,
          DESTINATION_LOT,
          DESTINATION_BUILDING,
          DESTINATION_COUNTRY,
          DESTINATION_ABROAD,
          DESTINATION_HOUSEHOLDER,
          DE_FACTO_HOUSEHOLDER ->
          TEXT;
    };
  }

  private static Control of(PersonField field) {
    if (field == PersonField.KIND) {
      return KIND;
    } else if (field == PersonField.SEX) {
      return SEX;
    } else if (field == PersonField.RESIDENCE_CLASS) {
      return RESIDENCE_CLASS;
    } else if (field == PersonField.SPECIAL_CIRCUMSTANCE) {
      return SPECIAL_CIRCUMSTANCE;
    } else if (FLAGS.contains(field)) {
      return FLAG;
    } else if (field == PersonField.BIRTH_DATE || field.path().endsWith("On")) {
      return DATE;
    } else if (MONTHS.contains(field)) {
      return MONTH;
    }
    return field.path().endsWith("In") ? MUNICIPALITY : TEXT;
  }

  /** Whether one of several is chosen. */
  boolean isChoice() {
    return switch (this) {
      case TEXT, DATE, MONTH, MUNICIPALITY, POSTAL_CODE -> false;
      case FLAG, ALONG, GROUND, WARD, PLACE, KIND, SEX, RESIDENCE_CLASS, SPECIAL_CIRCUMSTANCE ->
          true;
    };
  }

  /**
   * What can be chosen, the code first in each text so that typing it chooses it. A value that is
   * none of them, from a file perhaps, is offered as it is, so that it is not lost.
   */
  Map<String, String> options(String value) {
    Map<String, String> options = new LinkedHashMap<>();
    switch (this) {
      case TEXT, DATE, MONTH, MUNICIPALITY, POSTAL_CODE -> {}
      case FLAG -> {
        options.put("", "");
        options.put("1", "1 有");
        options.put("0", "0 無");
      }
      case ALONG -> {
        options.put("", "しない");
        options.put("1", "1 する");
      }
      case GROUND ->
          Stream.of(Ground.values())
              .forEach(ground -> options.put(ground.code(), ground.code() + " " + ground.label()));
      case WARD -> options.put("", "");
      case PLACE -> {
        options.put("1", "1 国内");
        options.put("2", "2 国内（未届）");
        options.put("3", "3 国外");
        options.put("9", "9 不明");
      }
      case KIND ->
          Stream.of(ResidentKind.values())
              .forEach(kind -> options.put(kind.code(), kind.code() + " " + kind.label()));
      case SEX -> {
        options.put("", "");
        options.put(Sex.MALE.code(), "1 男");
        options.put(Sex.FEMALE.code(), "2 女");
        options.put(Sex.UNKNOWN.code(), "0 不明（未記入）");
      }
      case RESIDENCE_CLASS -> {
        options.put("", "");
        Stream.of(ResidenceClass.values())
            .forEach(known -> options.put(known.code(), known.code() + " " + known.label()));
      }
      case SPECIAL_CIRCUMSTANCE -> {
        options.put("", "");
        Stream.of(SpecialCircumstance.values())
            .forEach(known -> options.put(known.code(), known.code() + " " + known.label()));
      }
    }
    String chosen = chosen(value);
    options.putIfAbsent(chosen, chosen);
    return options;
  }

  /** The code of a choice that was given by its word; other texts as they are. */
  String chosen(String value) {
    return switch (this) {
      case TEXT, DATE, MONTH, MUNICIPALITY, POSTAL_CODE, WARD -> value;
      case FLAG, ALONG -> value.equals("有") ? "1" : value.equals("無") ? "0" : value;
      case GROUND -> code(value, text -> Ground.parse(text).code());
      case PLACE ->
          switch (value.strip()) {
            case "国内" -> "1";
            case "未届" -> "2";
            case "国外" -> "3";
            case "不明" -> "9";
            default -> value;
          };
      case KIND -> code(value, text -> ResidentKind.parse(text).code());
      case SEX -> code(value, text -> Sex.parse(text).code());
      case RESIDENCE_CLASS -> code(value, text -> ResidenceClass.parse(text).code());
      case SPECIAL_CIRCUMSTANCE -> code(value, text -> SpecialCircumstance.parse(text).code());
    };
  }

  private static String code(String value, Function<String, String> parse) {
    try {
      return parse.apply(value);
    } catch (InvalidValueException none) {
      return value;
    }
  }
}
