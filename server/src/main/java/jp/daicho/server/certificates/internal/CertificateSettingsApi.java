package jp.daicho.server.certificates.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.daicho.forms.OverflowPolicy;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.server.certificates.CertificateDefaults;
import jp.daicho.server.certificates.CertificateDefaults.Settings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a municipality issues certificates, for programs: the same as the screen. */
@RestController
@RequestMapping("/api/certificate-settings")
@Tag(name = "証明書の設定", description = "特別の請求がないときの記載の有無（5.1）、文字溢れのときの印字（5.8）")
final class CertificateSettingsApi {
  private final CertificateDefaults defaults;

  CertificateSettingsApi(CertificateDefaults defaults) {
    this.defaults = defaults;
  }

  /** The settings as callers read and write them. */
  @Schema(name = "CertificateSettings", description = "証明書の設定")
  record SettingsView(
      @Schema(
              description = "特別の請求がないときに記載する項目。ない項目は省略する",
              example = "[\"HOUSEHOLDER\", \"BIRTH_DATE\", \"ADDRESS\", \"BUILDING\"]")
          List<CertificateItem> printed,
      @Schema(description = "枠に収まらない文字を、限界まで印字するか空白にするか", example = "PRINT_TO_LIMIT")
          OverflowPolicy overflow) {
    /** What has to be there is there. */
    SettingsView {
      Objects.requireNonNull(printed, "printed");
      Objects.requireNonNull(overflow, "overflow");
    }

    static SettingsView of(Settings settings) {
      return new SettingsView(settings.printed().stream().sorted().toList(), settings.overflow());
    }
  }

  @GetMapping
  @Operation(summary = "証明書の設定の確認")
  SettingsView look() {
    return SettingsView.of(defaults.look());
  }

  @PutMapping
  @Operation(summary = "証明書の設定の変更")
  SettingsView change(@RequestBody SettingsView settings) {
    return SettingsView.of(
        defaults.change(new Settings(Set.copyOf(settings.printed()), settings.overflow())));
  }
}
