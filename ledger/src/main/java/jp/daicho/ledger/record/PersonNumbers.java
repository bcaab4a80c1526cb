package jp.daicho.ledger.record;

import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that follow a person through life.
 *
 * @param individualNumber 個人番号; null until one is assigned
 * @param residentRecordCode 住民票コード; never null on a record in force (1.1.6)
 */
public record PersonNumbers(
    @Nullable IndividualNumber individualNumber, @Nullable ResidentRecordCode residentRecordCode) {
  /** No number yet. */
  public static final PersonNumbers NONE = new PersonNumbers(null, null);
}
