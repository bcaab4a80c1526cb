package jp.daicho.server.screens.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.ShownScreen;
import org.springframework.stereotype.Component;

/**
 * Marks what a page shows, so that a browser can say it again but not otherwise. The key lives as
 * long as the service: a page from before a restart has to be opened anew.
 */
@Component
final class ScreenMark {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  ScreenMark() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** The mark of a page for the operator who sees it. */
  String of(Operator operator, ShownScreen page) {
    String text =
        String.join(
            "\n",
            operator.municipality().value(),
            Long.toString(operator.operatorId()),
            page.screen(),
            String.join(",", page.subjects()),
            Boolean.toString(page.numberShown()));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JVM has " + ALGORITHM, impossible);
    }
  }

  /** Whether a mark is that of a page. */
  boolean fits(Operator operator, ShownScreen page, String mark) {
    return MessageDigest.isEqual(
        of(operator, page).getBytes(StandardCharsets.US_ASCII),
        mark.getBytes(StandardCharsets.UTF_8));
  }
}
