package jp.daicho.server.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.record.Sex;

/**
 * One thing that is asked of a person in a search (2.1.2, 2.1.3). The terms say what is looked for;
 * how texts are compared (width, voiced marks, spaces, variation selectors) is the register's to
 * know. Names and addresses are those of today and of the past. All that is asked of names holds
 * for one of them, and all that is asked of addresses (with buildings and codes) for one of those.
 */
public sealed interface SearchTerm {

  /** Which part of a name a text has to be (文字列一致検索, 2.1.2). */
  enum Part {
    /** Any part (部分一致). */
    ANY("部分一致"),
    /** The beginning of the name or of the given name (前方一致). */
    BEGINNING("前方一致"),
    /** The whole name, surname or given name (完全一致). */
    WHOLE("完全一致");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    /** What users read. */
    public String label() {
      return label;
    }
  }

  /**
   * A reading of the name, former surname or alias is this (2.1.2).
   *
   * @param kana kana of any kind
   * @param part which part
   */
  record Reading(String kana, Part part) implements SearchTerm {
    /** A reading. */
    public Reading {
      Objects.requireNonNull(kana);
      Objects.requireNonNull(part);
    }

    /** Any part of a reading. */
    public Reading(String kana) {
      this(kana, Part.ANY);
    }
  }

  /**
   * The name, former surname or alias as written is this.
   *
   * @param text as typed; variation selectors do not count
   * @param part which part
   * @param isExact whether only its characters themselves do, not their variants (2.1.2)
   */
  record Name(String text, Part part, boolean isExact) implements SearchTerm {
    /** A name. */
    public Name {
      Objects.requireNonNull(text);
      Objects.requireNonNull(part);
    }

    /** Any part of a name, with variants. */
    public Name(String text) {
      this(text, Part.ANY, false);
    }

    /** Without the name, which has no place in a log. */
    @Override
    public String toString() {
      return "Name";
    }
  }

  /**
   * The birth date can lie in this time.
   *
   * @param from the first day
   * @param to the last day
   */
  record Born(LocalDate from, LocalDate to) implements SearchTerm {
    /** A time. */
    public Born {
      Objects.requireNonNull(from);
      Objects.requireNonNull(to);
    }
  }

  /**
   * The address with the building holds this. Whatever stands between its numbers (丁目, 番地, 番, 号, の,
   * a hyphen) does not count, and each number is a whole one.
   *
   * @param text a part of an address
   */
  record InAddress(String text) implements SearchTerm {
    /** A part of an address. */
    public InAddress {
      Objects.requireNonNull(text);
    }
  }

  /**
   * The building (方書) holds this, with or without the number of a room.
   *
   * @param text a part of its name
   */
  record InBuilding(String text) implements SearchTerm {
    /** A part of the name of a building. */
    public InBuilding {
      Objects.requireNonNull(text);
    }
  }

  /**
   * The address has this code (住所コード).
   *
   * @param code eleven digits
   */
  record WithAddressCode(String code) implements SearchTerm {
    /** A code. */
    public WithAddressCode {
      Objects.requireNonNull(code);
    }
  }

  /**
   * The sex is this.
   *
   * @param sex 性別
   */
  record OfSex(Sex sex) implements SearchTerm {
    /** A sex. */
    public OfSex {
      Objects.requireNonNull(sex);
    }
  }

  /**
   * The relationship is this.
   *
   * @param text 続柄 as printed, such as 子の妻
   */
  record Related(String text) implements SearchTerm {
    /** A relationship. */
    public Related {
      Objects.requireNonNull(text);
    }
  }

  /**
   * The record was deleted for this reason.
   *
   * @param reason 消除事由 as printed
   */
  record DeletedFor(String reason) implements SearchTerm {
    /** A reason. */
    public DeletedFor {
      Objects.requireNonNull(reason);
    }
  }

  /**
   * An item is not filled in (データ未入力項目, 2.1.3).
   *
   * @param item which
   */
  record Empty(Item item) implements SearchTerm {
    /** An item. */
    public Empty {
      Objects.requireNonNull(item);
    }

    /** The items that can be empty. */
    public enum Item {
      /** The name. */
      NAME("氏名"),
      /** The reading of the name. */
      READING("フリガナ"),
      /** The former surname, of a Japanese resident. */
      FORMER_SURNAME("旧氏"),
      /** The reading of a former surname that is filled in. */
      FORMER_SURNAME_READING("旧氏のフリガナ"),
      /** The alias, of a foreign resident. */
      ALIAS("通称"),
      /** The reading of an alias that is filled in. */
      ALIAS_READING("通称のフリガナ"),
      /** The relationship. */
      RELATIONSHIP("続柄"),
      /** 住所コード. */
      ADDRESS_CODE("住所コード"),
      /** The building. */
      BUILDING("方書"),
      /** 個人番号. */
      INDIVIDUAL_NUMBER("個人番号"),
      /** 住民票コード. */
      RESIDENT_RECORD_CODE("住民票コード"),
      /** The number of the residence card or certificate, of a foreign resident. */
      CARD_NUMBER("在留カード等の番号");

      private final String label;

      Item(String label) {
        this.label = label;
      }

      /** What users read. */
      public String label() {
        return label;
      }
    }
  }

  /**
   * A number, all of it.
   *
   * @param kind which number
   * @param value its characters, folded
   */
  record Number(NumberKind kind, String value) implements SearchTerm {
    /** A number. */
    public Number {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(value);
    }

    /** Without the number, which has no place in a log. */
    @Override
    public String toString() {
      return kind.name();
    }
  }

  /**
   * At least one of these holds.
   *
   * @param terms one or more
   */
  record AnyOf(List<SearchTerm> terms) implements SearchTerm {
    /** A choice; the list is copied. */
    public AnyOf {
      terms = List.copyOf(terms);
      if (terms.isEmpty()) {
        throw new IllegalArgumentException("nothing to choose from");
      }
    }
  }

  /** The numbers by which people are found. */
  enum NumberKind {
    /** 宛名番号. */
    ADDRESS_NUMBER("宛名番号"),
    /** 世帯番号. */
    HOUSEHOLD_NUMBER("世帯番号"),
    /** 個人番号. */
    INDIVIDUAL_NUMBER("個人番号"),
    /** 住民票コード. */
    RESIDENT_RECORD_CODE("住民票コード"),
    /** 在留カード番号 or 特別永住者証明書番号. */
    CARD_NUMBER("在留カード番号・特別永住者証明書番号");

    private final String label;

    NumberKind(String label) {
      this.label = label;
    }

    /** What users read. */
    public String label() {
      return label;
    }
  }
}
