package jp.daicho.ledger.immigration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ResidenceClass;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * Something a clerk reports to the immigration agency without a move, above all about a special
 * permanent resident certificate (4.5.7), read from {@code matters.tsv}.
 *
 * @param id its name in messages
 * @param label what users read
 * @param report what it makes
 * @param residents whom it can be about
 */
public record Matter(String id, String label, Report report, ResidenceClass residents) {
  private static final List<Matter> ALL = load();

  /** All, in their order. */
  public static List<Matter> all() {
    return ALL;
  }

  /** The one with an id; empty if there is none. */
  public static Optional<Matter> find(String id) {
    return ALL.stream().filter(matter -> matter.id.equals(id)).findFirst();
  }

  /** Whether it can be about somebody: a resident of its class. */
  public boolean concerns(ResidentRecord record) {
    return record.status().isResident()
        && record.person() instanceof ForeignPerson foreign
        && foreign.basis().residenceClass() == residents;
  }

  private static List<Matter> load() {
    return TabularResource.read(Matter.class, "matters.tsv").rows().stream()
        .map(
            row ->
                new Matter(
                    row.get("id"),
                    row.get("label"),
                    new Report(
                        ReportKind.valueOf(row.get("report").toUpperCase(Locale.ROOT)),
                        Law.valueOf(row.get("law").toUpperCase(Locale.ROOT))),
                    row.get("residents").equals("special")
                        ? ResidenceClass.SPECIAL_PERMANENT
                        : ResidenceClass.MID_TO_LONG_TERM))
        .toList();
  }
}
