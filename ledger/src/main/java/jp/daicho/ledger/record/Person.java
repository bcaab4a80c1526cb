package jp.daicho.ledger.record;

import org.jspecify.annotations.Nullable;

/** The items that a Japanese resident's record and a foreign resident's record do not share. */
public sealed interface Person permits JapanesePerson, ForeignPerson {
  /** 住民種別. */
  ResidentKind kind();

  /**
   * The name that lists and searches show: 氏名, or for a foreign resident the name as registered;
   * empty where 氏名 is left empty (1.1.6).
   */
  String displayName();

  /** The name as other records carry it (世帯主の氏名): null where 氏名 is left empty. */
  default @Nullable String registeredName() {
    String name = displayName();
    return name.isEmpty() ? null : name;
  }

  /** What stands for the name in a list, where nothing could be chosen. */
  default String listedName() {
    return listed(displayName());
  }

  /** The same of a name that stands alone. */
  static String listed(String displayName) {
    return displayName.isEmpty() ? "（氏名空欄）" : displayName;
  }

  /**
   * The reading of {@link #displayName()} in katakana, or null where none is registered (1.1.18).
   */
  @Nullable String displayReading();
}
