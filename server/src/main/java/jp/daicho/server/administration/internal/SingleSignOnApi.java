package jp.daicho.server.administration.internal;

import static jp.daicho.server.administration.internal.OperatorJson.orEmpty;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.daicho.server.administration.ProviderEntry;
import jp.daicho.server.administration.SingleSignOnRules;
import jp.daicho.server.operators.SingleSignOn.IdentityProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The municipality's identity provider, through the API (10.3). */
@RestController
@RequestMapping("/api/single-sign-on")
@Tag(name = "利用者")
final class SingleSignOnApi {
  private final SingleSignOnRules rules;

  SingleSignOnApi(SingleSignOnRules rules) {
    this.rules = rules;
  }

  /** The settings. */
  @Schema(name = "SingleSignOn", description = "シングルサインオン（OpenID Connect）の設定")
  record View(
      @Schema(description = "版。変更するときに指定する") int version,
      @Schema(description = "使うか") boolean enabled,
      @Schema(description = "発行者のアドレス", example = "https://id.example.lg.jp")
          @Nullable String issuer,
      @Schema(description = "クライアントID", example = "daicho") @Nullable String clientId,
      @Schema(description = "利用者IDを示すクレーム", example = "preferred_username")
          @Nullable String loginClaim,
      @Schema(description = "プロバイダーの二要素認証を信頼するか") boolean secondFactorTrusted) {
    static View of(IdentityProvider provider) {
      return new View(
          provider.version(),
          provider.enabled(),
          provider.issuer(),
          provider.clientId(),
          provider.loginClaim(),
          provider.secondFactorTrusted());
    }
  }

  @Operation(summary = "シングルサインオンの設定の照会")
  @GetMapping
  View look() {
    return View.of(rules.look().provider());
  }

  @Operation(summary = "シングルサインオンの設定を変更する", description = "クライアントの秘密の値は、設置者が設定ファイル又は環境変数で与えます。")
  @PutMapping
  View change(@RequestBody View settings) {
    return View.of(
        rules.change(
            settings.version(),
            new ProviderEntry(
                settings.enabled(),
                orEmpty(settings.issuer()),
                orEmpty(settings.clientId()),
                orEmpty(settings.loginClaim()),
                settings.secondFactorTrusted())));
  }
}
