package jp.daicho.server.inquiry.internal;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.server.inquiry.ItemGroup;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;

/**
 * The items of a record that an operator may see (10.4).
 *
 * @param hidden the permissions she lacks
 * @param items in the order in which pages show them
 */
record VisibleItems(Set<Permission> hidden, List<RecordItem<?>> items) {

  /** For the operator in a passage. */
  static VisibleItems in(Passage passage) {
    Set<Permission> hidden = EnumSet.noneOf(Permission.class);
    for (Permission permission : Permission.values()) {
      if (!passage.may(permission)) {
        hidden.add(permission);
      }
    }
    return new VisibleItems(
        hidden,
        RecordItems.all().stream()
            .filter(item -> ItemGroup.permission(item).filter(hidden::contains).isEmpty())
            .sorted(
                Comparator.<RecordItem<?>>comparingInt(item -> ItemGroup.of(item).ordinal())
                    .thenComparingInt(item -> ItemGroup.of(item).place(item)))
            .toList());
  }

  /** What the history may tell of items that not everybody may see. */
  Set<CertificateItem> mayBeTold() {
    return CertificateItem.all().stream()
        .filter(
            item -> item.protection().map(Permission::seeing).filter(hidden::contains).isEmpty())
        .collect(Collectors.toSet());
  }
}
