package jp.daicho.server.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import jp.daicho.server.operators.SignInSettings;
import org.springframework.stereotype.Component;

/**
 * Where browsers find the service, to which passkeys are bound. What a request says of it is
 * believed only at the server itself.
 */
@Component
final class Origin {
  private final SignInSettings settings;

  Origin(SignInSettings settings) {
    this.settings = settings;
  }

  /** Scheme, host and port; empty where passkeys cannot be used. */
  Optional<URI> of(HttpServletRequest request) {
    URI address = settings.address();
    if (address != null) {
      return Optional.of(origin(address.getScheme(), address.getHost(), address.getPort()));
    }
    return request.getServerName().equals("localhost")
        ? Optional.of(origin(request.getScheme(), "localhost", request.getServerPort()))
        : Optional.empty();
  }

  private static URI origin(String scheme, String host, int port) {
    boolean usual =
        port < 0
            || (scheme.equals("https") && port == 443)
            || (scheme.equals("http") && port == 80);
    return URI.create(scheme + "://" + host + (usual ? "" : ":" + port));
  }
}
