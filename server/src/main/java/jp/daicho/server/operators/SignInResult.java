package jp.daicho.server.operators;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {

  /** Signed in. */
  record Accepted(Operator operator) implements SignInResult {}

  /** Not signed in; the reason says what to tell the person. */
  record Rejected(Reason reason) implements SignInResult {}

  /** Why somebody was not let in. */
  enum Reason {
    /** No such name, or the wrong password: which of the two is not told. */
    UNKNOWN_OR_WRONG("市区町村、利用者ID又はパスワードが正しくありません。"),
    /** Too many failures in a row. */
    LOCKED("失敗が続いたため、この利用者IDは使えなくなっています。システム管理者に解除を依頼してください。"),
    /** Before the first or after the last day. */
    OUT_OF_PERIOD("この利用者IDは利用期間外です。システム管理者に確認してください。");

    private final String message;

    Reason(String message) {
      this.message = message;
    }

    /** What the person reads. */
    public String message() {
      return message;
    }
  }
}
