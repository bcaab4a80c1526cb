package jp.daicho.server.operators;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.daicho.server.operators.internal.PasskeyTable;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys (WebAuthn) of operators, in the current transaction (10.3). */
@Component
public final class Passkeys {
  /** What browsers call us. */
  private static final String NAME = "Daicho";

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> NEW =
      new TypeReference<>() {};
  private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
      new TypeReference<>() {};

  private final Tenancy tenancy;
  private final Clock clock;

  /** Made once. */
  Passkeys(Tenancy tenancy, Clock clock) {
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * A passkey as its owner sees it.
   *
   * @param id names it
   * @param label what its owner calls it
   */
  public record Kept(String id, String label, Instant registeredAt, Instant lastUsedAt) {}

  /** The passkeys of an operator, the oldest first. */
  public List<Kept> of(long operatorId) {
    return table(operatorId, "").all().stream()
        .map(
            kept ->
                new Kept(
                    kept.getCredentialId().toBase64UrlString(),
                    kept.getLabel(),
                    kept.getCreated(),
                    kept.getLastUsed()))
        .toList();
  }

  /** What a browser is asked for a new passkey. */
  PublicKeyCredentialCreationOptions creation(long operatorId, String login, URI origin) {
    return at(operatorId, login, origin)
        .createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(token(login)));
  }

  /** What a browser is asked to show one of the passkeys of an operator. */
  PublicKeyCredentialRequestOptions request(long operatorId, String login, URI origin) {
    return at(operatorId, login, origin)
        .createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(token(login)));
  }

  /**
   * Registers the passkey that a browser made.
   *
   * @return false if it is not what was asked for
   */
  boolean register(
      long operatorId,
      String login,
      URI origin,
      PublicKeyCredentialCreationOptions asked,
      String answer,
      String label) {
    try {
      at(operatorId, login, origin)
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  asked, new RelyingPartyPublicKey(JSON.readValue(answer, NEW), label)));
      return true;
    } catch (WebAuthnException | IllegalArgumentException | JacksonException refused) {
      return false;
    }
  }

  /** Whether a browser shows one of the passkeys of an operator. */
  boolean use(
      long operatorId,
      String login,
      URI origin,
      PublicKeyCredentialRequestOptions asked,
      String answer) {
    try {
      at(operatorId, login, origin)
          .authenticate(
              new RelyingPartyAuthenticationRequest(asked, JSON.readValue(answer, SHOWN)));
      return true;
    } catch (WebAuthnException | IllegalArgumentException | JacksonException refused) {
      return false;
    }
  }

  /** Removes one; says whether it was there. */
  boolean remove(long operatorId, String id) {
    return table(operatorId, "").remove(id);
  }

  /** What a browser reads. */
  public static String json(Object options) {
    return JSON.writeValueAsString(options);
  }

  private Webauthn4JRelyingPartyOperations at(long operatorId, String login, URI origin) {
    PasskeyTable table = table(operatorId, login);
    return new Webauthn4JRelyingPartyOperations(
        table,
        table,
        PublicKeyCredentialRpEntity.builder().id(origin.getHost()).name(NAME).build(),
        Set.of(origin.toString()));
  }

  private PasskeyTable table(long operatorId, String login) {
    return new PasskeyTable(tenancy, operatorId, login, clock.instant());
  }

  private static UsernamePasswordAuthenticationToken token(String login) {
    return UsernamePasswordAuthenticationToken.authenticated(
        login, null, AuthorityUtils.NO_AUTHORITIES);
  }
}
