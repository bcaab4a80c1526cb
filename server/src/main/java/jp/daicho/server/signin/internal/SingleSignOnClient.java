package jp.daicho.server.signin.internal;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.operators.SignInSettings;
import jp.daicho.server.operators.SingleSignOn;
import jp.daicho.server.operators.SingleSignOn.IdentityProvider;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Talks to the identity provider of a municipality by OpenID Connect (10.3): authorization code
 * with PKCE, state and nonce; signature, issuer, audience and time of the token are checked by
 * Spring Security. Of the token only one claim is used.
 */
@Component
final class SingleSignOnClient {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String RETURN = "/login/sso/return";

  private final Tenancy tenancy;
  private final SingleSignOn providers;
  private final SignInSettings settings;
  private final Map<Key, ClientRegistration> known = new ConcurrentHashMap<>();
  private final OidcAuthorizationCodeAuthenticationProvider tokens =
      new OidcAuthorizationCodeAuthenticationProvider(
          new RestClientAuthorizationCodeTokenResponseClient(),
          request ->
              new DefaultOidcUser(
                  AuthorityUtils.createAuthorityList("OIDC_USER"), request.getIdToken()));

  SingleSignOnClient(Tenancy tenancy, SingleSignOn providers, SignInSettings settings) {
    this.tenancy = tenancy;
    this.providers = providers;
    this.settings = settings;
  }

  private record Key(MunicipalityCode municipality, int version) {}

  /**
   * What is remembered of somebody who was sent to her provider.
   *
   * @param at when, in seconds
   */
  record Sent(
      String municipality,
      int version,
      String state,
      String nonce,
      String verifier,
      String redirect,
      long at) {}

  /** Where somebody is sent, and what has to be remembered of it. */
  record Journey(String address, Sent sent) {}

  /** Whoever the provider says she is. */
  record Claimed(String login, boolean secondFactorTrusted) {}

  /** Whether any municipality of this installation may have a provider. */
  boolean isPossible() {
    return !settings.clientSecrets().isEmpty();
  }

  /**
   * Begins; empty if the municipality has no provider.
   *
   * @param here where the browser finds us, if it is not set
   * @throws RuntimeException if the provider cannot be reached
   */
  Optional<Journey> begin(MunicipalityCode municipality, URI here, long now) {
    Optional<IdentityProvider> provider = provider(municipality);
    if (provider.isEmpty()) {
      return Optional.empty();
    }
    URI base = settings.address() == null ? here : settings.address();
    ClientRegistration registration = registration(municipality, provider.get());
    Sent sent =
        new Sent(
            municipality.value(),
            provider.get().version(),
            random(),
            random(),
            random(),
            base.resolve(RETURN).toString(),
            now);
    return Optional.of(new Journey(request(registration, sent).getAuthorizationRequestUri(), sent));
  }

  /**
   * Ends: exchanges the code for a token and reads who she is; empty if she is nobody.
   *
   * @throws org.springframework.security.core.AuthenticationException if anything is not as it
   *     should be
   */
  Optional<Claimed> end(Sent sent, String code, String state) {
    MunicipalityCode municipality = MunicipalityCode.of(sent.municipality());
    Optional<IdentityProvider> provider =
        provider(municipality).filter(now -> now.version() == sent.version());
    if (provider.isEmpty()) {
      return Optional.empty();
    }
    ClientRegistration registration = registration(municipality, provider.get());
    Authentication authenticated =
        tokens.authenticate(
            new OAuth2LoginAuthenticationToken(
                registration,
                new OAuth2AuthorizationExchange(
                    request(registration, sent),
                    OAuth2AuthorizationResponse.success(code)
                        .redirectUri(sent.redirect())
                        .state(state)
                        .build())));
    return authenticated != null && authenticated.getPrincipal() instanceof OidcUser user
        ? Optional.ofNullable(user.getClaimAsString(provider.get().loginClaim()))
            .map(login -> new Claimed(login, provider.get().secondFactorTrusted()))
        : Optional.empty();
  }

  private Optional<IdentityProvider> provider(MunicipalityCode municipality) {
    if (municipality.isCentre()) {
      return Optional.empty();
    }
    return tenancy.within(
        municipality,
        () ->
            Optional.of(providers.current())
                .filter(provider -> provider.enabled() && providers.secret().isPresent()));
  }

  /** Read once for each version of the settings: it asks the provider. */
  private ClientRegistration registration(
      MunicipalityCode municipality, IdentityProvider provider) {
    String secret = tenancy.within(municipality, () -> providers.secret()).orElseThrow();
    return known.computeIfAbsent(
        new Key(municipality, provider.version()),
        key ->
            ClientRegistrations.fromOidcIssuerLocation(provider.issuer())
                .registrationId(municipality.value())
                .clientId(provider.clientId())
                .clientSecret(secret)
                .scope("openid", "profile")
                .redirectUri(RETURN)
                .build());
  }

  private static OAuth2AuthorizationRequest request(ClientRegistration registration, Sent sent) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(
            Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
        .clientId(registration.getClientId())
        .redirectUri(sent.redirect())
        .scopes(registration.getScopes())
        .state(sent.state())
        .attributes(
            Map.of(
                OidcParameterNames.NONCE,
                sent.nonce(),
                PkceParameterNames.CODE_VERIFIER,
                sent.verifier()))
        .additionalParameters(
            Map.of(
                OidcParameterNames.NONCE,
                hash(sent.nonce()),
                PkceParameterNames.CODE_CHALLENGE,
                hash(sent.verifier()),
                PkceParameterNames.CODE_CHALLENGE_METHOD,
                "S256"))
        .build();
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String text) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              java.security.MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
