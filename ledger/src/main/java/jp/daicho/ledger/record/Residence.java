package jp.daicho.ledger.record;

import java.time.LocalDate;
import java.util.Objects;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;
import jp.daicho.ledger.calendar.RegisterDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a person lives and came from.
 *
 * @param address 住所, with 方書
 * @param addressSetOn 住所を定めた年月日; as long as the person never moved inside the municipality, the day
 *     of becoming a resident (4.1.1.1)
 * @param notifiedOn 届出の年月日 of becoming a resident
 * @param previousAddress 転入前住所, also abroad
 * @param lastRegisteredAddress 最終登録住所地 (4.1.1.4)
 */
public record Residence(
    Address address,
    @Nullable RegisterDate addressSetOn,
    @Nullable LocalDate notifiedOn,
    OutsideAddress previousAddress,
    @Nullable String lastRegisteredAddress) {
  /** A residence; the address is never empty (1.1.6). */
  public Residence {
    Objects.requireNonNull(address);
    Objects.requireNonNull(previousAddress);
  }
}
