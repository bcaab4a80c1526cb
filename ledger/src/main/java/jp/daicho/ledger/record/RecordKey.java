package jp.daicho.ledger.record;

import java.util.Objects;
import jp.daicho.ledger.number.AddressNumber;

/**
 * The key of one version of a resident record: 宛名番号 and 履歴番号 (1.2.1).
 *
 * @param addressNumber 宛名番号
 * @param version 履歴番号, counted from 1 without gaps
 */
public record RecordKey(AddressNumber addressNumber, int version) {
  /** A key; versions start at 1. */
  public RecordKey {
    Objects.requireNonNull(addressNumber);
    if (version < 1) {
      throw new IllegalArgumentException("record versions start at 1");
    }
  }

  /** The key of the version that follows this one. */
  public RecordKey next() {
    return new RecordKey(addressNumber, version + 1);
  }
}
