package jp.daicho.server.signin.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.PendingSignIn;
import jp.daicho.server.operators.SignIn;
import jp.daicho.server.operators.SignInResult;
import jp.daicho.server.operators.SignInResult.Reason;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs in with municipality, name and password. Without a page to choose the municipality on, the
 * name is {@code code/name}; where only one municipality is served, its code may be left out.
 */
@Component
final class OperatorAuthentication implements AuthenticationProvider {
  private final SignIn signIn;
  private final Municipalities municipalities;

  OperatorAuthentication(SignIn signIn, Municipalities municipalities) {
    this.signIn = signIn;
    this.municipalities = municipalities;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    SignInDetails details =
        Objects.requireNonNull(
            (SignInDetails) attempt.getDetails(), "details come with each attempt");
    String name = attempt.getName();
    String code = details.municipality();
    int slash = name.indexOf('/');
    if (slash >= 0) {
      code = name.substring(0, slash);
      name = name.substring(slash + 1);
    }
    MunicipalityCode municipality =
        (code == null ? onlyOne() : parse(code))
            .orElseThrow(() -> new SignInRejectedException(Reason.UNKNOWN_OR_WRONG));
    String password = String.valueOf(attempt.getCredentials());
    SignInResult result =
        details.call()
            ? signIn.call(municipality, name, password, details.networkAddress())
            : signIn.attempt(municipality, name, password, details.networkAddress());
    return switch (result) {
      case SignInResult.Accepted accepted -> Admission.of(accepted, details);
      case SignInResult.Unfinished(PendingSignIn pending) ->
          throw new SignInUnfinishedException(pending);
      case SignInResult.Rejected(Reason reason, String told) ->
          throw new SignInRejectedException(reason, told);
    };
  }

  private Optional<MunicipalityCode> onlyOne() {
    List<ServedMunicipality> served = municipalities.all();
    return served.size() == 1 ? Optional.of(served.getFirst().code()) : Optional.empty();
  }

  private static Optional<MunicipalityCode> parse(String code) {
    try {
      return Optional.of(MunicipalityCode.of(code));
    } catch (InvalidValueException notOne) {
      return Optional.empty();
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
