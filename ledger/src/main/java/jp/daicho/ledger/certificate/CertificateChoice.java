package jp.daicho.ledger.certificate;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What is asked for: the form and what is printed on it (5.1, 5.7).
 *
 * @param form the form
 * @param printed those items that are printed out of those that can be left out of the form
 * @param history whether the history of moves and the points to note are printed
 * @param officialUse whether 公用 is printed
 * @param requester who asks
 * @param purpose what for, at most 100 characters; empty where it need not be said
 * @param copies how many copies
 * @param specialHistory whether the history tells moves for special reasons too (1.1.4)
 */
public record CertificateChoice(
    CertificateForm form,
    Set<CertificateItem> printed,
    boolean history,
    boolean officialUse,
    Requester requester,
    String purpose,
    int copies,
    boolean specialHistory) {
  /** A choice; the set is copied. */
  public CertificateChoice {
    Objects.requireNonNull(form);
    Objects.requireNonNull(requester);
    Objects.requireNonNull(purpose);
    EnumSet<CertificateItem> items = EnumSet.noneOf(CertificateItem.class);
    items.addAll(printed);
    if (!form.isOfItems()) {
      items.removeIf(CertificateItem::isOnEveryCopy);
    }
    printed = Collections.unmodifiableSet(items);
  }

  /** A choice whose history leaves out moves for special reasons, as is usual (1.1.4). */
  public CertificateChoice(
      CertificateForm form,
      Set<CertificateItem> printed,
      boolean history,
      boolean officialUse,
      Requester requester,
      String purpose,
      int copies) {
    this(form, printed, history, officialUse, requester, purpose, copies, false);
  }

  /** Whether an item is printed, by choice or because it is on every copy. */
  public boolean prints(CertificateItem item) {
    return printed.contains(item) || (!form.isOfItems() && item.isOnEveryCopy());
  }

  /** All items that are printed. */
  public Set<CertificateItem> shown() {
    EnumSet<CertificateItem> shown = EnumSet.allOf(CertificateItem.class);
    shown.removeIf(item -> !prints(item));
    return Collections.unmodifiableSet(shown);
  }
}
