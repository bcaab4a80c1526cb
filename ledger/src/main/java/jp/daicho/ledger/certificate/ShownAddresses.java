package jp.daicho.ledger.certificate;

import java.util.Set;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.OutsideAddress;

/**
 * How addresses are written on certificates: always with their 方書, but where a certificate of items
 * was asked for without (5.4).
 */
record ShownAddresses(boolean withBuilding) {
  /** As those items say that are printed. */
  static ShownAddresses of(Set<CertificateItem> printed) {
    return new ShownAddresses(printed.contains(CertificateItem.BUILDING));
  }

  String text(Address address) {
    return (withBuilding ? address : address.withoutBuilding()).oneLine();
  }

  String text(OutsideAddress address) {
    return (withBuilding ? address : address.withoutBuilding()).oneLine();
  }
}
