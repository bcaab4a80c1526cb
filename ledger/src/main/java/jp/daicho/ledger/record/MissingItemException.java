package jp.daicho.ledger.record;

/** Thrown when a record is read from a store that lacks an item which may not be empty (1.1.6). */
public final class MissingItemException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient RecordItem<?> item;

  /** The item is empty. */
  public MissingItemException(RecordItem<?> item) {
    super("empty: " + item.name());
    this.item = item;
  }

  /** The item that is empty. */
  public RecordItem<?> item() {
    return item;
  }
}
