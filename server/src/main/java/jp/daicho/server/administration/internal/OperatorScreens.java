package jp.daicho.server.administration.internal;

import java.util.List;
import java.util.Map;
import jp.daicho.server.administration.AccountControl;
import jp.daicho.server.administration.OperatorAdministration;
import jp.daicho.server.administration.OperatorAdministration.Added;
import jp.daicho.server.administration.OperatorDirectory;
import jp.daicho.server.administration.OperatorEntry;
import jp.daicho.server.administration.PermissionGrants;
import jp.daicho.server.administration.PermissionGrants.Change;
import jp.daicho.server.administration.Shown;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.screens.OperatorMenu;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens on which operators are kept (10.3): list, entry, one operator with her deeds. */
@Controller
@RequestMapping("/operators")
final class OperatorScreens {
  private final OperatorDirectory directory;
  private final OperatorAdministration operators;
  private final PermissionGrants grants;
  private final AccountControl accounts;
  private final AdministrationPages pages;
  private final OperatorMenu menu;

  OperatorScreens(
      OperatorDirectory directory,
      OperatorAdministration operators,
      PermissionGrants grants,
      AccountControl accounts,
      AdministrationPages pages,
      OperatorMenu menu) {
    this.directory = directory;
    this.operators = operators;
    this.grants = grants;
    this.accounts = accounts;
    this.pages = pages;
    this.menu = menu;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean ended,
      Model model) {
    model.addAttribute("operators", directory.list(q, ended));
    model.addAttribute("query", q);
    model.addAttribute("ended", ended);
    model.addAttribute("mayManage", menu.offers(Permission.OPERATOR_ADMINISTRATION));
    return "operators/list";
  }

  @GetMapping("/new")
  Object empty() {
    return pages.form(new OperatorEntry("", "", "", false), Map.of(), List.of());
  }

  @PostMapping
  Object add(@RequestParam Map<String, String> typed, RedirectAttributes told) {
    OperatorEntry entry = entry(typed);
    try {
      Added added =
          operators.add(
              text(typed, "login"), entry, text(typed, "validFrom"), text(typed, "validTo"));
      told.addFlashAttribute("message", "利用者を登録しました。");
      told.addFlashAttribute("firstPassword", added.password());
      return "redirect:/operators/" + added.number();
    } catch (EntryRefusedException refusal) {
      return pages.form(entry, typed, refusal.findings());
    }
  }

  @GetMapping("/{number}")
  Object show(@PathVariable long number) {
    return pages.operator(number, null, Map.of(), List.of());
  }

  @PostMapping("/{number}/changes")
  Object change(
      @PathVariable long number,
      @RequestParam int version,
      @RequestParam Map<String, String> typed,
      RedirectAttributes told) {
    OperatorEntry entry = entry(typed);
    return done(
        number,
        () -> operators.change(number, version, text(typed, "from"), entry),
        "利用者の変更を登録しました。",
        entry,
        typed,
        told);
  }

  @PostMapping("/{number}/withdrawals")
  Object withdraw(
      @PathVariable long number,
      @RequestParam int version,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) java.time.LocalDate from,
      RedirectAttributes told) {
    return done(
        number,
        () -> operators.withdraw(number, version, from),
        Shown.day(from) + "の変更予定を取り消しました。",
        null,
        Map.of(),
        told);
  }

  @PostMapping("/{number}/period")
  Object setPeriod(
      @PathVariable long number,
      @RequestParam int version,
      @RequestParam Map<String, String> typed,
      RedirectAttributes told) {
    return done(
        number,
        () ->
            operators.setPeriod(number, version, text(typed, "validFrom"), text(typed, "validTo")),
        "利用期間を変更しました。",
        null,
        typed,
        told);
  }

  @PostMapping("/{number}/permissions")
  Object permit(
      @PathVariable long number,
      @RequestParam int version,
      @RequestParam Map<String, String> typed,
      RedirectAttributes told) {
    return done(
        number,
        () -> grants.change(number, version, change(typed)),
        "操作権限の変更を登録しました。",
        null,
        typed,
        told);
  }

  @PostMapping("/{number}/password-reset")
  Object reset(@PathVariable long number, RedirectAttributes told) {
    return done(
        number,
        () -> told.addFlashAttribute("firstPassword", accounts.resetPassword(number)),
        "パスワードを初期化しました。使用中だった端末はログアウトしました。",
        null,
        Map.of(),
        told);
  }

  @PostMapping("/{number}/stop")
  Object stop(@PathVariable long number, RedirectAttributes told) {
    return done(number, () -> accounts.stop(number), "利用を停止しました。", null, Map.of(), told);
  }

  @PostMapping("/{number}/unlock")
  Object unlock(@PathVariable long number, RedirectAttributes told) {
    return done(number, () -> accounts.unlock(number), "停止を解除しました。", null, Map.of(), told);
  }

  @PostMapping("/{number}/sign-out")
  Object signOut(@PathVariable long number, RedirectAttributes told) {
    return done(
        number, () -> accounts.endSessions(number), "使用中の端末をログアウトしました。", null, Map.of(), told);
  }

  @PostMapping("/{number}/second-factor-removal")
  Object removeFactors(@PathVariable long number, RedirectAttributes told) {
    return done(
        number, () -> accounts.removeSecondFactors(number), "二要素認証を解除しました。", null, Map.of(), told);
  }

  private Object done(
      long number,
      Runnable deed,
      String message,
      @Nullable OperatorEntry entry,
      Map<String, String> typed,
      RedirectAttributes told) {
    return EntryAnswer.to(
        deed,
        message,
        "/operators/" + number,
        told,
        findings -> pages.operator(number, entry, typed, findings));
  }

  static Change change(Map<String, String> typed) {
    return new Change(
        text(typed, "permissionsFrom"),
        text(typed, "to"),
        ShownPermission.chosen(typed, "GIVE"),
        ShownPermission.chosen(typed, "TAKE"));
  }

  private static OperatorEntry entry(Map<String, String> typed) {
    return new OperatorEntry(
        text(typed, "displayName"),
        text(typed, "department"),
        text(typed, "placeCode"),
        "true".equals(typed.get("ownPlaceOnly")));
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "");
  }
}
