package jp.daicho.server.signin.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import jp.daicho.server.operators.OwnAccount;
import jp.daicho.server.operators.SecondFactors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account through the API (10.3). */
@RestController
@RequestMapping("/api/account")
@Tag(name = "利用者設定", description = "自分のパスワードと二要素認証（10.3）")
final class AccountApi {
  private final OwnAccount account;

  AccountApi(OwnAccount account) {
    this.account = account;
  }

  /** A session at a screen. */
  @Schema(name = "OwnSession")
  record Session(
      @Schema(description = "端末") String terminal,
      @Schema(description = "ログインした日時") Instant beganAt,
      @Schema(description = "最後に操作した日時（おおよそ）") Instant seenAt) {}

  /** Her account. */
  @Schema(name = "OwnAccount")
  record View(
      @Schema(description = "利用者ID") String login,
      @Schema(description = "利用者名称") String displayName,
      @Schema(description = "所属部署名称") String department,
      @Schema(description = "パスワードを設定した日時") @Nullable Instant passwordSetAt,
      @Schema(description = "認証アプリを登録した日時") @Nullable Instant oneTimePasswordSince,
      @Schema(description = "二要素認証が必要か") boolean secondFactorDemanded,
      @Schema(description = "使用中の端末") List<Session> sessions) {}

  /** A change of the password. */
  @Schema(name = "PasswordChange")
  record PasswordChange(
      @Schema(description = "今のパスワード") @Nullable String currentPassword,
      @Schema(description = "新しいパスワード") @Nullable String newPassword) {
    /** Without the passwords. */
    @Override
    public String toString() {
      return "PasswordChange";
    }
  }

  /** A secret of one-time passwords to be registered. */
  @Schema(name = "OneTimePasswordEntry")
  record OneTimePassword(
      @Schema(description = "今のパスワード") @Nullable String currentPassword,
      @Schema(description = "認証アプリに登録したキー") @Nullable String secret,
      @Schema(description = "認証アプリが示す６桁の確認コード") @Nullable String code) {
    /** Without what is secret. */
    @Override
    public String toString() {
      return "OneTimePassword";
    }
  }

  /** A secret offered. */
  @Schema(name = "OneTimePasswordOffer")
  record OfferView(
      @Schema(description = "キー（Base32）") String secret,
      @Schema(description = "認証アプリのアドレス（otpauth）") String uri) {
    /** Without the secret. */
    @Override
    public String toString() {
      return "OfferView";
    }
  }

  /** What proves who asks. */
  @Schema(name = "PasswordProof")
  record Proof(@Schema(description = "今のパスワード") @Nullable String currentPassword) {
    /** Without the password. */
    @Override
    public String toString() {
      return "Proof";
    }
  }

  @Operation(summary = "自分の利用者設定の照会")
  @GetMapping
  View view() {
    OwnAccount.View view = account.view();
    return new View(
        view.operator().login(),
        view.operator().displayName(),
        view.operator().department(),
        view.passwordSetAt(),
        view.oneTimePasswordSince(),
        view.secondFactorDemanded(),
        view.sessions().stream()
            .map(one -> new Session(one.terminal(), one.beganAt(), one.seenAt()))
            .toList());
  }

  @Operation(summary = "自分のパスワードを変更する", description = "ほかの端末はログアウトします。最初のパスワードは画面で変更します。")
  @PutMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(@RequestBody PasswordChange change, @Nullable Authentication authentication) {
    String typed = orEmpty(change.newPassword());
    account.changePassword(
        orEmpty(change.currentPassword()), typed, typed, AccountScreens.session(authentication));
  }

  @Operation(summary = "認証アプリに登録するキーを作る", description = "登録するまで、どこにも残りません。")
  @PostMapping("/one-time-password")
  ResponseEntity<OfferView> offer() {
    SecondFactors.Offer offer =
        SecondFactors.offer(AccountScreens.ISSUER, account.view().operator().login());
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .body(new OfferView(offer.secret(), offer.uri()));
  }

  @Operation(summary = "認証アプリを登録する", description = "登録すると、パスワードだけで呼び出すAPIは使えなくなります。")
  @PutMapping("/one-time-password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void register(@RequestBody OneTimePassword entry) {
    account.registerOneTimePassword(
        orEmpty(entry.currentPassword()), orEmpty(entry.secret()), orEmpty(entry.code()));
  }

  @Operation(summary = "認証アプリの登録を削除する")
  @PostMapping("/one-time-password/removal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@RequestBody Proof proof) {
    account.removeOneTimePassword(orEmpty(proof.currentPassword()));
  }

  @Operation(summary = "ほかの端末をログアウトする")
  @DeleteMapping("/sessions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endOthers(@Nullable Authentication authentication) {
    account.endOtherSessions(AccountScreens.session(authentication));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
