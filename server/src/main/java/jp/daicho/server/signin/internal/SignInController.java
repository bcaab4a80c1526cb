package jp.daicho.server.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import jp.daicho.server.operators.SignInResult.Reason;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
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
      HttpServletRequest request,
      Model model) {
    List<ServedMunicipality> served = municipalities.withCentre();
    model.addAttribute("served", served);
    model.addAttribute("municipalities", served.stream().filter(each -> !each.isCentre()).toList());
    model.addAttribute(
        "centre", served.stream().filter(ServedMunicipality::isCentre).findAny().orElse(null));
    model.addAttribute("last", LastMunicipality.of(request).orElse(""));
    model.addAttribute("signedOut", out != null);
    model.addAttribute("ended", ended != null);
    model.addAttribute("singleSignOn", providers.isPossible());
    if (error != null) {
      String told = Admission.told(request);
      Reason known =
          Arrays.stream(Reason.values())
              .filter(reason -> reason.name().equals(error))
              .findAny()
              .orElse(Reason.UNKNOWN_OR_WRONG);
      model.addAttribute(
          "error", told != null && known == Reason.SUSPENDED ? told : known.message());
    }
    return "login";
  }
}
