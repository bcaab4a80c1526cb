package jp.daicho.server.operators;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {

  /**
   * Signed in.
   *
   * @param session names the session at the screens; null for a call of the API
   * @param idleMinutes after how many minutes without an act it ends
   */
  record Accepted(Operator operator, @Nullable UUID session, int idleMinutes)
      implements SignInResult {}

  /** What was shown is right, but something is still to be done before she is in. */
  record Unfinished(PendingSignIn pending) implements SignInResult {}

  /**
   * Not signed in.
   *
   * @param reason why
   * @param told what to tell the person
   */
  record Rejected(Reason reason, String told) implements SignInResult {
    /** With the usual words. */
    public Rejected(Reason reason) {
      this(reason, reason.message());
    }
  }

  /** Why somebody was not let in. */
  enum Reason {
    /** The service of the municipality stands still by the will of the centre. */
    SUSPENDED("この市区町村のサービスは、運用センターが停止しています。理由は運用センターに確認してください。"),
    /** No such name, or the wrong password: which of the two is not told. */
    UNKNOWN_OR_WRONG("市区町村、利用者ID又はパスワードが正しくありません。"),
    /** Too many failures in a row, or stopped by an administrator. */
    LOCKED("失敗が続いたためなどで、この利用者IDは使えなくなっています。システム管理者に解除を依頼してください。"),
    /** Before the first or after the last day. */
    OUT_OF_PERIOD("この利用者IDは利用期間外です。システム管理者に確認してください。"),
    /** A terminal outside her own place. */
    OTHER_PLACE("この利用者IDは、所属する入力場所の端末でだけ使えます。その場所の端末からログインしてください。"),
    /** She is at work elsewhere, and a second session is not allowed. */
    AT_WORK_ELSEWHERE("この利用者IDは、別の端末で使用中です。先にその端末でログアウトするか、システム管理者に終了を依頼してください。"),
    /** The second factor is wrong. */
    WRONG_CODE("確認コード又はパスキーが正しくないか、コードが既に使われています。もう一度示してください。"),
    /** The steps took too long. */
    TOO_LATE("時間が過ぎました。最初からログインし直してください。"),
    /** Whoever a provider knows is no operator here. */
    UNKNOWN_HERE("認証はできましたが、この市区町村の利用者として登録されていないか、認証の結果を確かめられません。システム管理者に確認してください。"),
    /** The municipality has no provider. */
    NO_SINGLE_SIGN_ON("この市区町村では、シングルサインオンを使えません。利用者IDとパスワードでログインしてください。"),
    /** The provider does not answer as it should. */
    PROVIDER_UNREACHABLE("市区町村の認証の画面に接続できません。利用者IDとパスワードでログインするか、システム管理者に確認してください。"),
    /** Calls of the API cannot show a second factor. */
    SECOND_FACTOR_NEEDED("二要素認証が必要な利用者IDです。画面からログインしてください（パスワードだけではAPIを使えません）。"),
    /** Calls of the API cannot change a first password. */
    PASSWORD_CHANGE_NEEDED("パスワードの変更が必要です。画面からログインして変更してください。");

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
