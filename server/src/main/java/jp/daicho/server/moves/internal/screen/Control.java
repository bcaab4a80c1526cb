package jp.daicho.server.moves.internal.screen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EntryField;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.record.ResidenceClass;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.Sex;

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
  /** 住民種別. */
  KIND,
  /** 性別. */
  SEX,
  /** 法第30条の45に規定する区分. */
  RESIDENCE_CLASS;

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
          PersonField.ADULT_WARD);

  private static final Set<EntryField> MONTHS =
      Set.of(PersonField.CHILD_ALLOWANCE_STARTS_IN, PersonField.CHILD_ALLOWANCE_ENDS_IN);

  private static final Set<EntryField> POSTAL_CODES =
      Set.of(CommonField.POSTAL_CODE, CommonField.PREVIOUS_POSTAL_CODE);

  /** The control of a field. */
  static Control of(EntryField field) {
    if (field == PersonField.KIND) {
      return KIND;
    } else if (field == PersonField.SEX) {
      return SEX;
    } else if (field == PersonField.RESIDENCE_CLASS) {
      return RESIDENCE_CLASS;
    } else if (field instanceof PersonField person && FLAGS.contains(person)) {
      return FLAG;
    } else if (field == PersonField.BIRTH_DATE || field.path().endsWith("On")) {
      return DATE;
    } else if (MONTHS.contains(field)) {
      return MONTH;
    } else if (field == CommonField.PREVIOUS_MUNICIPALITY_CODE
        || (field instanceof PersonField && field.path().endsWith("In"))) {
      return MUNICIPALITY;
    }
    return POSTAL_CODES.contains(field) ? POSTAL_CODE : TEXT;
  }

  /** Whether one of several is chosen. */
  boolean isChoice() {
    return switch (this) {
      case TEXT, DATE, MONTH, MUNICIPALITY, POSTAL_CODE -> false;
      case FLAG, KIND, SEX, RESIDENCE_CLASS -> true;
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
    }
    String chosen = chosen(value);
    options.putIfAbsent(chosen, chosen);
    return options;
  }

  /** The code of a choice that was given by its word; other texts as they are. */
  String chosen(String value) {
    return switch (this) {
      case TEXT, DATE, MONTH, MUNICIPALITY, POSTAL_CODE -> value;
      case FLAG -> value.equals("有") ? "1" : value.equals("無") ? "0" : value;
      case KIND -> code(value, text -> ResidentKind.parse(text).code());
      case SEX -> code(value, text -> Sex.parse(text).code());
      case RESIDENCE_CLASS -> code(value, text -> ResidenceClass.parse(text).code());
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
