package jp.daicho.server.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.OwnPasskeys;
import jp.daicho.server.operators.Passkeys;
import jp.daicho.server.operators.PendingSignIn;
import jp.daicho.server.operators.SignInResult;
import jp.daicho.server.operators.SignInSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The talk with a browser about passkeys: what is asked for, and what it answers. What was asked
 * stays in the session and counts once.
 */
@Controller
final class PasskeyController {
  private static final String ASKED_NEW = PasskeyController.class.getName() + ".NEW";
  private static final String ASKED_ENROLMENT = PasskeyController.class.getName() + ".ENROLMENT";
  private static final String ASKED = PasskeyController.class.getName() + ".ASKED";

  private final SignInSteps steps;
  private final OwnPasskeys own;
  private final Origin origin;

  PasskeyController(SignInSteps steps, OwnPasskeys own, Origin origin) {
    this.steps = steps;
    this.own = own;
    this.origin = origin;
  }

  @PostMapping("/login/passkey/options")
  ResponseEntity<String> ask(HttpServletRequest request) {
    PublicKeyCredentialRequestOptions options =
        steps.askPasskey(required(request), origin(request));
    request.getSession().setAttribute(ASKED, options);
    return json(Passkeys.json(options));
  }

  @PostMapping("/login/passkey")
  String show(
      @RequestParam String credential, HttpServletRequest request, HttpServletResponse response) {
    return answered(
        request,
        response,
        take(request, ASKED, PublicKeyCredentialRequestOptions.class),
        (pending, asked) -> steps.passkey(pending, origin(request), asked, credential));
  }

  @PostMapping("/login/second-factor/passkey/options")
  ResponseEntity<String> askEnrolment(HttpServletRequest request) {
    PublicKeyCredentialCreationOptions options =
        steps.askNewPasskey(required(request), origin(request));
    request.getSession().setAttribute(ASKED_ENROLMENT, options);
    return json(Passkeys.json(options));
  }

  @PostMapping("/login/second-factor/passkey")
  String enrol(
      @RequestParam String credential, HttpServletRequest request, HttpServletResponse response) {
    try {
      return answered(
          request,
          response,
          take(request, ASKED_ENROLMENT, PublicKeyCredentialCreationOptions.class),
          (pending, asked) -> steps.enrolPasskey(pending, origin(request), asked, credential));
    } catch (EntryRefusedException refusal) {
      return "redirect:/login/second-factor?refused";
    }
  }

  @PostMapping("/account/passkeys/options")
  ResponseEntity<String> askNew(
      @RequestParam(defaultValue = "") String currentPassword, HttpServletRequest request) {
    try {
      PublicKeyCredentialCreationOptions options = own.ask(currentPassword, origin(request));
      request.getSession().setAttribute(ASKED_NEW, options);
      return json(Passkeys.json(options));
    } catch (EntryRefusedException refusal) {
      return ResponseEntity.unprocessableContent()
          .contentType(MediaType.TEXT_PLAIN)
          .body(refusal.findings().getFirst().reason());
    }
  }

  @PostMapping("/account/passkeys")
  String register(
      @RequestParam String credential,
      @RequestParam(defaultValue = "") String label,
      HttpServletRequest request,
      RedirectAttributes told) {
    Optional<PublicKeyCredentialCreationOptions> asked =
        take(request, ASKED_NEW, PublicKeyCredentialCreationOptions.class);
    try {
      if (asked.isPresent()) {
        own.register(origin(request), asked.get(), credential, label);
        told.addFlashAttribute("message", "パスキーを登録しました。次のログインから使います。");
      }
    } catch (EntryRefusedException refusal) {
      told.addFlashAttribute("problem", "パスキーを登録できませんでした。もう一度登録してください。");
    }
    return "redirect:/account";
  }

  @PostMapping("/account/passkeys/removal")
  String remove(
      @RequestParam(defaultValue = "") String currentPassword,
      @RequestParam String id,
      RedirectAttributes told) {
    try {
      own.remove(currentPassword, id);
      told.addFlashAttribute("message", "パスキーを削除しました。");
    } catch (EntryRefusedException refusal) {
      told.addFlashAttribute("findings", refusal.findings());
    }
    return "redirect:/account";
  }

  /** Goes on with what the browser answered, if it was asked and somebody is on the way in. */
  private static <T> String answered(
      HttpServletRequest request,
      HttpServletResponse response,
      Optional<T> asked,
      BiFunction<PendingSignIn, T, SignInResult> step) {
    PendingSignIn pending = Admission.pending(request);
    return pending == null || asked.isEmpty()
        ? SignInStepsController.tooLate()
        : SignInStepsController.next(step.apply(pending, asked.get()), request, response);
  }

  private static PendingSignIn required(HttpServletRequest request) {
    PendingSignIn pending = Admission.pending(request);
    if (pending == null) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    return pending;
  }

  private java.net.URI origin(HttpServletRequest request) {
    return origin.of(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
  }

  private static <T> Optional<T> take(HttpServletRequest request, String name, Class<T> type) {
    HttpSession session = request.getSession(false);
    @Nullable Object kept = session == null ? null : session.getAttribute(name);
    if (session != null) {
      session.removeAttribute(name);
    }
    return type.isInstance(kept) ? Optional.of(type.cast(kept)) : Optional.empty();
  }

  private static ResponseEntity<String> json(String body) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .body(body);
  }
}
