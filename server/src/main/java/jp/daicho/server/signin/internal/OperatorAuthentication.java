package jp.daicho.server.signin.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.SignIn;
import jp.daicho.server.operators.SignInResult;
import jp.daicho.server.operators.SignInResult.Reason;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
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
    return switch (signIn.attempt(municipality, name, password, details.networkAddress())) {
      case SignInResult.Accepted(Operator operator) -> signedIn(operator, details);
      case SignInResult.Rejected(Reason reason) -> throw new SignInRejectedException(reason);
    };
  }

  private static Authentication signedIn(Operator operator, SignInDetails details) {
    // No authorities: what she may do is asked at the door, anew each time.
    UsernamePasswordAuthenticationToken token =
        UsernamePasswordAuthenticationToken.authenticated(
            operator, null, AuthorityUtils.NO_AUTHORITIES);
    token.setDetails(details);
    return token;
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
