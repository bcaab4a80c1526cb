package jp.daicho.ledger.identity;

/** How an {@link Item} of two people turned out. */
enum Level {
  /** The same, in writing and reading. */
  SAME,
  /** The same but for variants of characters (異体字). */
  VARIANT,
  /** Written the same, read differently. */
  WRITTEN,
  /** Read the same by the rules of 2.1.2, written differently. */
  READING,
  /** One kana or character too many, too few or another, or two that changed places. */
  SLIP,
  /** The same by a former surname or an alias of one of the two. */
  FORMER,
  /** One digit is another, in the Western or the Japanese year, month and day. */
  ONE_DIGIT,
  /** Two neighbouring digits changed places. */
  SWAPPED,
  /** Day and month changed places. */
  DAY_MONTH,
  /** The same year, month and day of another era. */
  ERA,
  /** One is uncertain (1.1.8), and the other can be what it means. */
  OVERLAPPING,
  /** The same town. */
  TOWN,
  /** Not the same in any way told apart here. */
  DIFFERENT,
  /** Different, of two who may have married: one of the two is a woman or of unknown sex. */
  DIFFERENT_OF_WOMAN,
  /** Nothing to compare. */
  UNKNOWN,
  /** The level from which a clerk is told. */
  ALERT
}
