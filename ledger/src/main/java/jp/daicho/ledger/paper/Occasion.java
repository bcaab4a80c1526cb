package jp.daicho.ledger.paper;

/** When a kind of paper is offered for a registered move. {@link PaperOffers} says what each is. */
public enum Occasion {
  /** Somebody notified it, or asked for the certificate equivalent to that of a moving-out. */
  NOTIFIED,
  /** It was notified in time, and so entered as notified (4.1.3.0.1, 4.1.3.0.3). */
  NOTIFIED_IN_TIME,
  /** Something in the register was done ex officio (4.2.0.1). */
  EX_OFFICIO,
  /** It was done ex officio although it ought to have been notified (4.2.0.1). */
  UNNOTIFIED,
  /** A resident record code was assigned to somebody who had none (4.3.1). */
  CODE_ASSIGNED,
  /** A resident record code became another one, or was corrected (4.3.2). */
  CODE_CHANGED,
  /** Somebody was made householder ex officio (4.0.4). */
  HOUSEHOLDER_SET,
  /** The householder left others behind who have none now (4.0.5). */
  HOUSEHOLDER_MISSING,
  /** An adult ward is among those who move out (9.4). */
  ADULT_WARD_LEAVES,
  /** For no move, but for the register as a whole. */
  REGISTER,
  /** For no move, but for a support measure: it goes to the supported person herself (20.5.1). */
  SUPPORT,
  /** For no move, but for a resident who wants it (7.1.1.3). */
  RESIDENT,
  /** Whenever the kind of move names the paper. */
  ALWAYS;

  /** Whether it is an occasion that a move gives. */
  public boolean isOfMove() {
    return this != REGISTER && this != SUPPORT && this != RESIDENT;
  }
}
