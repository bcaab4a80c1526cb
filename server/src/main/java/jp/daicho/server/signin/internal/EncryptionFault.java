package jp.daicho.server.signin.internal;

import jp.daicho.server.encryption.EncryptionKeyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * What clerks are told when encrypted values cannot be read; administrators find more in the log.
 */
final class EncryptionFault {
  private static final Logger LOG = LoggerFactory.getLogger(EncryptionFault.class);
  private static final String KEY = "個人番号の暗号鍵を使えないため、処理できません。システムの管理者に連絡してください。";
  private static final String VALUE =
      "保存されている個人番号を復号できないため、処理できません。データが書き換えられた可能性があります。システムの管理者に連絡してください。";

  private EncryptionFault() {}

  static HttpStatus status(IllegalStateException fault) {
    return fault instanceof EncryptionKeyException
        ? HttpStatus.SERVICE_UNAVAILABLE
        : HttpStatus.INTERNAL_SERVER_ERROR;
  }

  /** The exception names files and places, and no number of a person but 宛名番号. */
  static String told(IllegalStateException fault) {
    LOG.error("{}", fault.getMessage());
    return fault instanceof EncryptionKeyException ? KEY : VALUE;
  }
}
