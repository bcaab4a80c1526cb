package jp.daicho.server.accesslog.internal;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.daicho.server.accesslog.AuditSettings;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.findings.EntryRefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screen on which a municipality sets how its log is kept and looked at (10.2). */
@Controller
@RequestMapping("/access-log-settings")
final class SettingScreens {
  private static final String PAGE = "access-log/settings";

  private final AuditSettings settings;

  SettingScreens(AuditSettings settings) {
    this.settings = settings;
  }

  @GetMapping
  String show(Model model) {
    put(model, SettingForm.of(settings.look()));
    return PAGE;
  }

  @PostMapping
  ModelAndView change(SettingForm form, Model model, RedirectAttributes told) {
    try {
      settings.change(form.read());
    } catch (EntryRefusedException refusal) {
      put(model, form);
      model.addAttribute("findings", refusal.findings());
      return EntryAnswer.refused(PAGE, model);
    }
    told.addFlashAttribute("message", "アクセスログの設定を変更しました。");
    return new ModelAndView("redirect:/access-log-settings");
  }

  private static void put(Model model, SettingForm form) {
    Map<String, String> weekdays = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      weekdays.put(day.name(), day.getDisplayName(TextStyle.SHORT, Locale.JAPANESE));
    }
    model.addAttribute("weekdays", weekdays);
    model.addAttribute("form", form);
  }
}
