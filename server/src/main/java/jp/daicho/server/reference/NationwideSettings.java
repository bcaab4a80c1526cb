package jp.daicho.server.reference;

import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.tenancy.Municipalities;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether an operator may change what all municipalities of an installation share, such as the
 * eras. Unless {@code daicho.nationwide-settings} says {@code operators}, she may where hers is the
 * only municipality served: one municipality must not change what another reads.
 */
@Component
public final class NationwideSettings {
  private static final String OPERATORS = "operators";

  private final Municipalities municipalities;
  private final boolean always;

  /** Made once. */
  NationwideSettings(
      Municipalities municipalities, @Value("${daicho.nationwide-settings:}") String who) {
    this.municipalities = municipalities;
    this.always = who.equals(OPERATORS);
  }

  /** Whether whoever is at work may change it. */
  public boolean changeable() {
    return always || municipalities.all().size() == 1;
  }

  /**
   * Refuses a change that is not allowed.
   *
   * @throws EntryRefusedException if others share it
   */
  public void requireChangeable(EntryItem where) {
    if (!changeable()) {
      throw EntryRefusedException.of(FindingCode.SHARED_BY_MUNICIPALITIES, where);
    }
  }
}
