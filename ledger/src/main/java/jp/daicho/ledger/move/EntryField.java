package jp.daicho.ledger.move;

/** A field of an entry: one name for programs, one for files, one for the clerk. */
public sealed interface EntryField permits PersonField, CommonField {
  /** The name in the API and on screens, such as {@code birthDate}. */
  String path();

  /** The column in files: the romanised Japanese name. */
  String fileName();

  /** What the clerk reads. */
  String label();
}
