package jp.daicho.ledger.record;

import org.jspecify.annotations.Nullable;

/** The items that a Japanese resident's record and a foreign resident's record do not share. */
public sealed interface Person permits JapanesePerson, ForeignPerson {
  /** 住民種別. */
  ResidentKind kind();

  /**
   * The name that lists and searches show: 氏名, or for a foreign resident the name as registered.
   */
  String displayName();

  /**
   * The reading of {@link #displayName()} in katakana, or null where none is registered (1.1.18).
   */
  @Nullable String displayReading();
}
