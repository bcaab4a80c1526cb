package jp.daicho.server.signin.internal;

import java.util.Arrays;
import jp.daicho.server.operators.SignInResult.Reason;
import jp.daicho.server.tenancy.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. */
@Controller
final class SignInController {
  private final Municipalities municipalities;
  private final SingleSignOnClient providers;

  SignInController(Municipalities municipalities, SingleSignOnClient providers) {
    this.municipalities = municipalities;
    this.providers = providers;
  }

  @GetMapping("/login")
  String page(
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String out,
      @RequestParam(required = false) @Nullable String ended,
      Model model) {
    model.addAttribute("municipalities", municipalities.all());
    model.addAttribute("signedOut", out != null);
    model.addAttribute("ended", ended != null);
    model.addAttribute("singleSignOn", providers.isPossible());
    if (error != null) {
      model.addAttribute(
          "error",
          Arrays.stream(Reason.values())
              .filter(reason -> reason.name().equals(error))
              .findAny()
              .orElse(Reason.UNKNOWN_OR_WRONG)
              .message());
    }
    return "login";
  }
}
