package jp.daicho.ledger.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * One entry of 旧氏・通称履歴 (2.2.1): a version with which a former surname or an alias was recorded,
 * changed or deleted (1.1.7), by whatever move, a cancelled one and its cancellation included.
 *
 * @param kind which of the two
 * @param name what was registered since; empty after a deletion
 * @param reading its reading; empty if none is registered
 * @param version the version that made it so
 */
public record OtherNameEntry(Kind kind, String name, String reading, ResidentRecord version) {

  /** Which of the two. */
  public enum Kind {
    /** Of Japanese residents. */
    FORMER_SURNAME("旧氏"),
    /** Of foreign residents. */
    ALIAS("通称");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The word of the standard. */
    public String label() {
      return label;
    }
  }

  private record Name(String text, String reading) {
    static final Name NONE = new Name("", "");

    static Name of(String text, @Nullable Furigana reading) {
      return new Name(text, reading == null ? "" : reading.kana());
    }
  }

  /**
   * All entries of a record.
   *
   * @param versions its versions, the first one first
   * @return the first one first
   */
  public static List<OtherNameEntry> of(List<ResidentRecord> versions) {
    List<OtherNameEntry> entries = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Name before = Name.NONE;
      for (ResidentRecord version : versions) {
        Name now = kind == Kind.ALIAS ? alias(version.person()) : formerSurname(version.person());
        if (!now.equals(before)) {
          entries.add(new OtherNameEntry(kind, now.text(), now.reading(), version));
        }
        before = now;
      }
    }
    return List.copyOf(entries);
  }

  private static Name formerSurname(Person person) {
    return switch (person) {
      case JapanesePerson japanese -> {
        FormerSurname former = japanese.formerSurname();
        yield former == null ? Name.NONE : Name.of(former.surname(), former.furigana());
      }
      case ForeignPerson none -> Name.NONE;
    };
  }

  private static Name alias(Person person) {
    return switch (person) {
      case ForeignPerson foreign -> {
        Alias alias = foreign.alias();
        yield alias == null || alias.isDeleted()
            ? Name.NONE
            : Name.of(alias.text(), alias.furigana());
      }
      case JapanesePerson none -> Name.NONE;
    };
  }

  /** An entry. */
  public OtherNameEntry {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(version);
  }

  /** Without the name, which has no place in a log. */
  @Override
  public String toString() {
    return "OtherNameEntry[" + kind + "]";
  }
}
