package jp.daicho.server.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that is asked of a person in a search (2.1.2, 2.1.3). The terms say what is looked for;
 * how texts are compared (width, voiced marks, spaces, variation selectors) is the register's to
 * know.
 */
public sealed interface SearchTerm {

  /**
   * A reading of the name, former surname or alias holds this (2.1.2).
   *
   * @param kana kana of any kind
   */
  record Reading(String kana) implements SearchTerm {
    /** A reading. */
    public Reading {
      Objects.requireNonNull(kana);
    }
  }

  /**
   * The name, former surname or alias as written holds this.
   *
   * @param characters for each character in turn, the characters that do for it: itself and its
   *     variants (2.1.2)
   */
  record Name(List<Set<String>> characters) implements SearchTerm {
    /** A name; the lists are copied. */
    public Name {
      characters = characters.stream().map(Set::copyOf).toList();
      if (characters.isEmpty()) {
        throw new IllegalArgumentException("a name without characters");
      }
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
   * The address with the building holds this. A hyphen between numbers stands for 丁目, 番地, 番, 号 or の
   * as well.
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
    ADDRESS_NUMBER,
    /** 世帯番号. */
    HOUSEHOLD_NUMBER,
    /** 個人番号. */
    INDIVIDUAL_NUMBER,
    /** 住民票コード. */
    RESIDENT_RECORD_CODE,
    /** 在留カード番号 or 特別永住者証明書番号. */
    CARD_NUMBER
  }
}
