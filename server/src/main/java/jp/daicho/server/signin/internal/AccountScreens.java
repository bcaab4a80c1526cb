package jp.daicho.server.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.server.findings.EntryAnswer;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.OperatorSessions;
import jp.daicho.server.operators.OwnAccount;
import jp.daicho.server.operators.OwnPasskeys;
import jp.daicho.server.operators.Passkeys;
import jp.daicho.server.operators.SecondFactors;
import jp.daicho.server.operators.SecondFactors.Offer;
import jp.daicho.server.operators.SignInPolicy;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of one's own account (10.3). */
@Controller
@RequestMapping("/account")
final class AccountScreens {
  /** What authenticator apps call us. */
  static final String ISSUER = "Daicho";

  private static final Pattern OFFERED = Pattern.compile("[A-Z2-7]{16,64}");

  private final OwnAccount account;
  private final OwnPasskeys passkeys;
  private final Origin origin;

  AccountScreens(OwnAccount account, OwnPasskeys passkeys, Origin origin) {
    this.account = account;
    this.passkeys = passkeys;
    this.origin = origin;
  }

  /** A passkey as she reads it. */
  record ShownPasskey(String id, String label, String registered, String lastUsed) {
    static ShownPasskey of(Passkeys.Kept kept) {
      return new ShownPasskey(
          kept.id(), kept.label(), moment(kept.registeredAt()), moment(kept.lastUsedAt()));
    }
  }

  /** A session as she reads it. */
  record ShownSession(String terminal, String began, String seen) {
    static ShownSession of(OperatorSessions.Open session) {
      return new ShownSession(
          session.terminal(), moment(session.beganAt()), moment(session.seenAt()));
    }
  }

  @GetMapping
  ModelAndView show(Model told) {
    ModelAndView page = page(List.of());
    if (told.getAttribute("findings") instanceof List<?> findings) {
      page.addObject("findings", findings);
    }
    return page;
  }

  @PostMapping("/password")
  Object changePassword(
      @RequestParam(defaultValue = "") String currentPassword,
      @RequestParam(defaultValue = "") String newPassword,
      @RequestParam(defaultValue = "") String again,
      @Nullable Authentication authentication,
      RedirectAttributes told) {
    try {
      account.changePassword(currentPassword, newPassword, again, session(authentication));
      return told(told, "パスワードを変更しました。");
    } catch (EntryRefusedException refusal) {
      return page(refusal.findings());
    }
  }

  @GetMapping("/one-time-password")
  ModelAndView offer() {
    return offered(SecondFactors.offer(ISSUER, account.view().operator().login()), List.of());
  }

  @PostMapping("/one-time-password")
  Object register(
      @RequestParam(defaultValue = "") String secret,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String currentPassword,
      RedirectAttributes told) {
    try {
      account.registerOneTimePassword(currentPassword, secret, code);
      return told(told, "認証アプリを登録しました。次のログインから確認コードも入力します。");
    } catch (EntryRefusedException refusal) {
      String login = account.view().operator().login();
      // What comes back was offered by us, or is none and would not fit in a picture.
      return offered(
          OFFERED.matcher(secret).matches()
              ? Offer.of(ISSUER, login, secret)
              : SecondFactors.offer(ISSUER, login),
          refusal.findings());
    }
  }

  @PostMapping("/one-time-password/removal")
  Object remove(@RequestParam(defaultValue = "") String currentPassword, RedirectAttributes told) {
    try {
      account.removeOneTimePassword(currentPassword);
      return told(told, "認証アプリの登録を削除しました。");
    } catch (EntryRefusedException refusal) {
      return page(refusal.findings());
    }
  }

  @PostMapping("/sessions/end")
  String endOthers(@Nullable Authentication authentication, RedirectAttributes told) {
    account.endOtherSessions(session(authentication));
    return told(told, "ほかの端末をログアウトしました。");
  }

  static @Nullable UUID session(@Nullable Authentication authentication) {
    return authentication != null && authentication.getDetails() instanceof SignInDetails details
        ? details.session()
        : null;
  }

  private static String told(RedirectAttributes told, String message) {
    told.addFlashAttribute("message", message);
    return "redirect:/account";
  }

  private static HttpServletRequest request() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest();
  }

  private ModelAndView page(List<Finding> findings) {
    OwnAccount.View view = account.view();
    ModelAndView page = EntryAnswer.page("account/account", findings);
    page.addObject("account", view);
    page.addObject("rules", rules(view.policy()));
    page.addObject("passkeys", passkeys.list().stream().map(ShownPasskey::of).toList());
    page.addObject("passkeysPossible", origin.of(request()).isPresent());
    page.addObject(
        "since", view.oneTimePasswordSince() == null ? "" : moment(view.oneTimePasswordSince()));
    page.addObject("sessions", view.sessions().stream().map(ShownSession::of).toList());
    return page;
  }

  private static ModelAndView offered(Offer offer, List<Finding> findings) {
    ModelAndView page = EntryAnswer.page("account/one-time-password", findings);
    page.addObject("offer", offer);
    page.addObject("picture", QrPictures.of(offer.uri()));
    return page;
  }

  /** The rules of passwords in words. */
  private static String rules(SignInPolicy policy) {
    StringBuilder words = new StringBuilder();
    words.append(policy.passwordLength()).append("文字以上で、利用者IDを含まないもの。");
    if (policy.passwordKinds() > 1) {
      words.append("英大文字、英小文字、数字、その他の文字のうち").append(policy.passwordKinds()).append("種類以上を使います。");
    }
    if (policy.passwordsRemembered() > 0) {
      words.append("今のものを含む最近の").append(policy.passwordsRemembered()).append("個のパスワードは使えません。");
    }
    if (policy.passwordDays() > 0) {
      words.append(policy.passwordDays()).append("日ごとに変更が必要です。");
    }
    return words.toString();
  }

  private static String moment(Instant moment) {
    return ShownDates.of(StandardReferenceData.eras()).of(moment);
  }
}
