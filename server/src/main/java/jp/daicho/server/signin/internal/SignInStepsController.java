package jp.daicho.server.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.PendingSignIn;
import jp.daicho.server.operators.PendingSignIn.Step;
import jp.daicho.server.operators.SecondFactors;
import jp.daicho.server.operators.SecondFactors.Offer;
import jp.daicho.server.operators.SignInResult;
import jp.daicho.server.operators.SignInResult.Reason;
import jp.daicho.server.operators.SignInSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages between the right password and being in. */
@Controller
final class SignInStepsController {
  private final SignInSteps steps;
  private final Origin origin;

  SignInStepsController(SignInSteps steps, Origin origin) {
    this.steps = steps;
    this.origin = origin;
  }

  /** Where a step is done. */
  static String address(Step step) {
    return switch (step) {
      case SECOND_FACTOR -> "/login/code";
      case ENROLMENT -> "/login/second-factor";
      case NEW_PASSWORD -> "/login/password";
    };
  }

  @GetMapping("/login/code")
  String askCode(
      @RequestParam(required = false) @Nullable String error,
      HttpServletRequest request,
      Model model) {
    if (error != null) {
      model.addAttribute("error", Reason.WRONG_CODE.message());
    }
    PendingSignIn pending = Admission.pending(request);
    if (pending != null) {
      model.addAttribute("ways", steps.ways(pending));
    }
    return page(Step.SECOND_FACTOR, "signin/code", request);
  }

  @PostMapping("/login/code")
  String code(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    PendingSignIn pending = Admission.pending(request);
    return pending == null ? tooLate() : next(steps.code(pending, code), request, response);
  }

  @GetMapping("/login/second-factor")
  String askEnrolment(
      @RequestParam(required = false) @Nullable String refused,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("passkeyRefused", refused != null);
    PendingSignIn pending = Admission.pending(request);
    if (pending != null) {
      offer(SecondFactors.offer(AccountScreens.ISSUER, pending.login()), request, model);
    }
    return page(Step.ENROLMENT, "signin/second-factor", request);
  }

  @PostMapping("/login/second-factor")
  String enrol(
      @RequestParam(defaultValue = "") String secret,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    PendingSignIn pending = Admission.pending(request);
    return pending == null
        ? tooLate()
        : done(
            () -> steps.enrol(pending, secret, code),
            () -> {
              offer(Offer.of(AccountScreens.ISSUER, pending.login(), secret), request, model);
              return "signin/second-factor";
            },
            request,
            response,
            model);
  }

  private void offer(Offer offer, HttpServletRequest request, Model model) {
    model.addAttribute("passkeysPossible", origin.of(request).isPresent());
    model.addAttribute("offer", offer);
    model.addAttribute("picture", QrPictures.of(offer.uri()));
  }

  @GetMapping("/login/password")
  String askPassword(HttpServletRequest request, Model model) {
    return page(Step.NEW_PASSWORD, "signin/password", request);
  }

  @PostMapping("/login/password")
  String password(
      @RequestParam(defaultValue = "") String newPassword,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    PendingSignIn pending = Admission.pending(request);
    return pending == null
        ? tooLate()
        : done(
            () -> steps.newPassword(pending, newPassword, again),
            () -> "signin/password",
            request,
            response,
            model);
  }

  private static String page(Step step, String view, HttpServletRequest request) {
    PendingSignIn pending = Admission.pending(request);
    if (pending == null) {
      return tooLate();
    }
    return pending.step() == step ? view : "redirect:" + address(pending.step());
  }

  private static String done(
      Supplier<SignInResult> deed,
      Supplier<String> again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      return next(deed.get(), request, response);
    } catch (EntryRefusedException refusal) {
      model.addAttribute("findings", refusal.findings());
      return again.get();
    }
  }

  /** Where the result of a step leads. */
  static String next(
      SignInResult result, HttpServletRequest request, HttpServletResponse response) {
    return switch (result) {
      case SignInResult.Accepted accepted ->
          "redirect:" + Admission.enter(request, response, accepted);
      case SignInResult.Unfinished(PendingSignIn pending) -> {
        Admission.keep(request, pending);
        yield "redirect:" + address(pending.step());
      }
      case SignInResult.Rejected(Reason reason, String told) -> {
        if (reason == Reason.WRONG_CODE) {
          yield "redirect:/login/code?error";
        }
        Admission.forget(request);
        Admission.tell(request, reason, told);
        yield "redirect:/login?error=" + reason.name();
      }
    };
  }

  /** Back to the beginning. */
  static String tooLate() {
    return "redirect:/login?error=" + Reason.TOO_LATE.name();
  }
}
