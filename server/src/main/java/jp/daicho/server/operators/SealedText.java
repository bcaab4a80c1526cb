package jp.daicho.server.operators;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import jp.daicho.server.operators.internal.SecretBox;
import org.springframework.stereotype.Component;

/** Text that somebody carries for us and can neither read nor change, such as in a cookie. */
@Component
public final class SealedText {
  private final SecretBox box;

  /** Made once. */
  SealedText(SecretBox box) {
    this.box = box;
  }

  /**
   * Seals a text.
   *
   * @param purpose what it is for: it is opened only for the same
   */
  public String seal(String text, String purpose) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(box.seal(text.getBytes(StandardCharsets.UTF_8), purpose));
  }

  /** Opens it; empty if it was not sealed here for that purpose. */
  public Optional<String> open(String sealed, String purpose) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(sealed);
      return Optional.of(new String(box.open(bytes, purpose), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | IllegalStateException foreign) {
      return Optional.empty();
    }
  }
}
