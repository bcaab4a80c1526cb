package jp.daicho.server.administration.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import jp.daicho.server.administration.SignInPolicyEntry;
import jp.daicho.server.administration.SignInRules;
import jp.daicho.server.operators.SignInPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How operators sign in, through the API (10.3). */
@RestController
@RequestMapping("/api/sign-in-policy")
@Tag(name = "利用者")
final class SignInRulesApi {
  private final SignInRules rules;

  SignInRulesApi(SignInRules rules) {
    this.rules = rules;
  }

  /** The settings. */
  @Schema(name = "SignInPolicy", description = "ログインの設定")
  record View(
      @Schema(description = "版。変更するときに指定する") int version,
      @Schema(description = "続けて失敗すると停止する回数", example = "5") int failures,
      @Schema(description = "パスワードの最小の文字数", example = "12") int passwordLength,
      @Schema(description = "パスワードの文字の種類の数", example = "1") int passwordKinds,
      @Schema(description = "再び使えない以前のパスワードの数", example = "1") int passwordsRemembered,
      @Schema(description = "パスワードの有効日数。0は期限なし", example = "0") int passwordDays,
      @Schema(description = "操作がないとログアウトするまでの分", example = "30") int idleMinutes,
      @Schema(description = "同じ利用者の２つ目のログイン。ALLOWED：認める、ENDS_FIRST：先のものを終了させる、REFUSED：認めない")
          SignInPolicy.SecondSession secondSession,
      @Schema(description = "二要素認証。NONE：求めない、ADMINISTRATORS：管理者に求める、ALL：全員に求める")
          SignInPolicy.Demand secondFactor,
      @Schema(description = "二要素認証を求める日。なければ直ちに") @Nullable LocalDate secondFactorFrom) {
    static View of(SignInPolicy policy) {
      return new View(
          policy.version(),
          policy.failures(),
          policy.passwordLength(),
          policy.passwordKinds(),
          policy.passwordsRemembered(),
          policy.passwordDays(),
          policy.idleMinutes(),
          policy.secondSession(),
          policy.secondFactor(),
          policy.secondFactorFrom());
    }

    private SignInPolicyEntry entry() {
      return new SignInPolicyEntry(
          Integer.toString(failures),
          Integer.toString(passwordLength),
          Integer.toString(passwordKinds),
          Integer.toString(passwordsRemembered),
          Integer.toString(passwordDays),
          Integer.toString(idleMinutes),
          secondSession == null ? "" : secondSession.name(),
          secondFactor == null ? "" : secondFactor.name(),
          secondFactorFrom == null ? "" : secondFactorFrom.toString());
    }
  }

  @Operation(summary = "ログインの設定の照会")
  @GetMapping
  View look() {
    return View.of(rules.look());
  }

  @Operation(summary = "ログインの設定を変更する")
  @PutMapping
  View change(@RequestBody View settings) {
    return View.of(rules.change(settings.version(), settings.entry()));
  }
}
