package jp.daicho.server.certificates.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.daicho.forms.OverflowPolicy;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.server.certificates.CertificateDefaults;
import jp.daicho.server.certificates.CertificateDefaults.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screen on which a municipality sets how it issues certificates (5.1, 5.8). */
@Controller
@RequestMapping("/certificate-settings")
final class CertificateSettingsScreens {
  private final CertificateDefaults defaults;

  CertificateSettingsScreens(CertificateDefaults defaults) {
    this.defaults = defaults;
  }

  @GetMapping
  String show(Model model) {
    Settings settings = defaults.look();
    model.addAttribute("settings", settings);
    model.addAttribute("copied", items(false));
    model.addAttribute("stated", items(true));
    return "certificates/settings";
  }

  @PostMapping
  String change(
      @RequestParam(required = false, defaultValue = "") List<CertificateItem> printed,
      @RequestParam(defaultValue = "PRINT_TO_LIMIT") OverflowPolicy overflow,
      RedirectAttributes told) {
    Set<CertificateItem> chosen = EnumSet.noneOf(CertificateItem.class);
    chosen.addAll(printed);
    defaults.change(new Settings(chosen, overflow));
    told.addFlashAttribute("message", "証明書の設定を変更しました。");
    return "redirect:/certificate-settings";
  }

  private static List<CertificateItem> items(boolean onEveryCopy) {
    return Arrays.stream(CertificateItem.values())
        .filter(item -> item.isOnEveryCopy() == onEveryCopy)
        .toList();
  }
}
