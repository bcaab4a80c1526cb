package jp.daicho.server.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.PendingSignIn;
import jp.daicho.server.operators.SealedText;
import jp.daicho.server.operators.SignIn;
import jp.daicho.server.operators.SignInResult;
import jp.daicho.server.operators.SignInResult.Reason;
import jp.daicho.server.operators.SystemLog;
import jp.daicho.server.signin.internal.SingleSignOnClient.Claimed;
import jp.daicho.server.signin.internal.SingleSignOnClient.Journey;
import jp.daicho.server.signin.internal.SingleSignOnClient.Sent;
import jp.daicho.server.tenancy.Municipalities;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signing in by the municipality's own provider (10.3). What has to be remembered while somebody is
 * away travels sealed in a cookie of its own: that of the session is not sent by browsers when they
 * come from another site.
 */
@Controller
final class SingleSignOnController {
  private static final Logger LOG = LoggerFactory.getLogger(SingleSignOnController.class);
  private static final String COOKIE = "daicho-sso";
  private static final String PATH = "/login/sso";
  private static final Duration TIME = Duration.ofMinutes(10);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final SingleSignOnClient client;
  private final SignIn signIn;
  private final SealedText sealed;
  private final Municipalities municipalities;
  private final SystemLog log;
  private final Clock clock;

  SingleSignOnController(
      SingleSignOnClient client,
      SignIn signIn,
      SealedText sealed,
      Municipalities municipalities,
      SystemLog log,
      Clock clock) {
    this.log = log;
    this.client = client;
    this.signIn = signIn;
    this.sealed = sealed;
    this.municipalities = municipalities;
    this.clock = clock;
  }

  /** Where the municipality is chosen, or the way to its provider. */
  @GetMapping(PATH)
  String begin(
      @RequestParam(required = false) @Nullable String municipality,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (municipality == null || !client.isPossible()) {
      model.addAttribute("municipalities", municipalities.all());
      model.addAttribute("last", LastMunicipality.of(request).orElse(""));
      return "signin/single-sign-on";
    }
    try {
      Optional<Journey> journey =
          client.begin(
              MunicipalityCode.of(municipality), here(request), clock.instant().getEpochSecond());
      if (journey.isEmpty()) {
        return refused(Reason.NO_SINGLE_SIGN_ON);
      }
      set(
          response,
          request,
          sealed.seal(JSON.writeValueAsString(journey.get().sent()), COOKIE),
          TIME);
      // No redirect: browsers refuse a form of ours that would end at another site.
      model.addAttribute("target", journey.get().address());
      return "signin/entered";
    } catch (InvalidValueException noMunicipality) {
      return refused(Reason.NO_SINGLE_SIGN_ON);
    } catch (IllegalArgumentException unreachable) {
      LOG.warn(
          "the identity provider of {} cannot be used: {}", municipality, unreachable.getMessage());
      noAnswer(municipality, "認証基盤に接続できない");
      return refused(Reason.PROVIDER_UNREACHABLE);
    }
  }

  /** In the log of the municipality, if it is one (10.2). */
  private void noAnswer(String municipality, String reason) {
    MunicipalityCode code = MunicipalityCode.of(municipality);
    if (municipalities.find(code).isPresent()) {
      log.communicationFault(code, "シングル・サイン・オンの通信", Map.of("理由", reason));
    }
  }

  /** Back from the provider. */
  @GetMapping(PATH + "/return")
  String end(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String state,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Sent> sent = remembered(request);
    set(response, request, "", Duration.ZERO);
    if (sent.isEmpty() || code.isEmpty()) {
      return refused(Reason.TOO_LATE);
    }
    Optional<Claimed> claimed;
    try {
      claimed = client.end(sent.get(), code, state);
    } catch (AuthenticationException untrue) {
      LOG.warn("a token of the identity provider of {} is refused", sent.get().municipality());
      noAnswer(sent.get().municipality(), "認証基盤の応答が正しくない");
      claimed = Optional.empty();
    }
    SignInResult result =
        signIn.bySingleSignOn(
            MunicipalityCode.of(sent.get().municipality()),
            claimed.map(Claimed::login).orElse(""),
            claimed.map(Claimed::secondFactorTrusted).orElse(false),
            request.getRemoteAddr());
    return switch (result) {
      case SignInResult.Accepted accepted -> {
        // A step of our own: browsers send the session's cookie only with what comes from here.
        model.addAttribute("target", Admission.enter(request, response, accepted));
        yield "signin/entered";
      }
      case SignInResult.Unfinished(PendingSignIn pending) -> {
        Admission.keep(request, pending);
        model.addAttribute("target", SignInStepsController.address(pending.step()));
        yield "signin/entered";
      }
      case SignInResult.Rejected(Reason reason, String told) -> {
        Admission.tell(request, reason, told);
        yield refused(reason);
      }
    };
  }

  private Optional<Sent> remembered(HttpServletRequest request) {
    long oldest = clock.instant().minus(TIME).getEpochSecond();
    try {
      return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
          .flatMap(cookie -> sealed.open(cookie.getValue(), COOKIE))
          .map(text -> JSON.readValue(text, Sent.class))
          .filter(sent -> sent.at() >= oldest);
    } catch (JacksonException older) {
      return Optional.empty();
    }
  }

  private static void set(
      HttpServletResponse response, HttpServletRequest request, String value, Duration time) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, value)
            .path(request.getContextPath() + PATH)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(time)
            .build()
            .toString());
  }

  private static URI here(HttpServletRequest request) {
    return UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
        .replacePath("/")
        .replaceQuery(null)
        .build()
        .toUri();
  }

  private static String refused(Reason reason) {
    return "redirect:/login?error=" + reason.name();
  }
}
