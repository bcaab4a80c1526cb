package jp.daicho.ledger.name;

import org.jspecify.annotations.Nullable;

/** The name (氏名) of a resident. */
public sealed interface ResidentName permits PersonName, ForeignName {

  /** The name on one line, as certificates print it. */
  String full();

  /** The phonetic reading; {@code null} if none is registered. */
  @Nullable Furigana furigana();
}
