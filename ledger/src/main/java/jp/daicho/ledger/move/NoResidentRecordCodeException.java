package jp.daicho.ledger.move;

/** There is no resident record code left to assign (4.3.1); new ones have to be fetched first. */
public final class NoResidentRecordCodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says so. */
  public NoResidentRecordCodeException() {
    super("the pool of resident record codes is empty");
  }
}
