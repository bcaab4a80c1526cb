package jp.daicho.ledger.record;

import org.jspecify.annotations.Nullable;

/**
 * Cards and certificates issued to the resident (1.1.1, 1.1.2).
 *
 * @param individualNumberCard 個人番号カードの発行状況
 * @param residentCard 住基カードの発行状況
 * @param signatureSerial 署名用電子証明書シリアル番号
 * @param authenticationSerial 利用者証明用電子証明書シリアル番号
 */
public record Cards(
    @Nullable String individualNumberCard,
    @Nullable String residentCard,
    @Nullable String signatureSerial,
    @Nullable String authenticationSerial) {
  /** No card is known. */
  public static final Cards NONE = new Cards(null, null, null, null);
}
