package jp.daicho.server.certificates.internal;

import java.util.EnumSet;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.record.ItemProtection;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;

/** Which items need a permission of the operator to be shown or printed (10.4). */
public final class ItemPermissions {
  private ItemPermissions() {}

  /**
   * Asks for the permission to print an item, and notes in the log if it is the Individual Number.
   *
   * @throws jp.daicho.server.operators.AccessRefusedException if it is lacking
   */
  public static void require(Passage passage, CertificateItem item) {
    if (item == CertificateItem.INDIVIDUAL_NUMBER) {
      passage.numberShown();
      return;
    }
    Permission needed = permission(item);
    if (needed != null) {
      passage.require(needed);
    }
  }

  /**
   * Asks for the permission to see protected items, and notes in the log if the Individual Number
   * is among them.
   *
   * @throws jp.daicho.server.operators.AccessRefusedException if one is lacking
   */
  public static void require(Passage passage, Set<ItemProtection> shown) {
    for (ItemProtection item : shown) {
      if (item == ItemProtection.INDIVIDUAL_NUMBER) {
        passage.numberShown();
      } else {
        passage.require(Permission.seeing(item));
      }
    }
  }

  /** The items the operator may print. */
  static Set<CertificateItem> allowed(Passage passage) {
    Set<CertificateItem> allowed = EnumSet.noneOf(CertificateItem.class);
    for (CertificateItem item : CertificateItem.values()) {
      Permission needed = permission(item);
      if (needed == null || passage.may(needed)) {
        allowed.add(item);
      }
    }
    return allowed;
  }

  private static @Nullable Permission permission(CertificateItem item) {
    return item.protection().map(Permission::seeing).orElse(null);
  }
}
