package jp.daicho.server.protection;

import jp.daicho.ledger.support.HiddenDomicile;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.ledger.support.SupportMeasure;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.internal.MeasureTable;

/** Measures as an operator may see them, with everybody they name in the log. */
final class SeenMeasures {
  private SeenMeasures() {}

  /**
   * The latest version of a measure.
   *
   * @throws MeasureUnknownException if there is none
   */
  static KeptMeasure latest(Passage passage, long number) {
    return MeasureTable.latest(passage, number)
        .orElseThrow(() -> new MeasureUnknownException(number));
  }

  /** A version as the operator may see it (10.4), with everybody it names in the log. */
  static KeptMeasure seen(Passage passage, KeptMeasure kept) {
    concerning(passage, kept.measure());
    if (maySeeDomicile(passage)) {
      return kept;
    }
    SupportMeasure measure = kept.measure();
    return new KeptMeasure(
        kept.number(),
        kept.version(),
        kept.deed(),
        new SupportMeasure(
            HiddenDomicile.hide(measure.content()), measure.periods(), measure.end()),
        kept.operator(),
        kept.at());
  }

  /** Whether she may see registered domiciles (10.4). */
  static boolean maySeeDomicile(Passage passage) {
    return passage.may(Permission.SEE_REGISTERED_DOMICILE);
  }

  /** Notes everybody whom a measure names. */
  static void concerning(Passage passage, SupportMeasure measure) {
    measure.protectedPersons().forEach(passage::concerning);
    measure.numbers(SupportGroup.ASSAILANT).forEach(passage::concerning);
  }
}
