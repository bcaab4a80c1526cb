package jp.daicho.ledger.immigration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonTexts;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the municipality reports to the immigration agency of a registered move (4.5.7), read from
 * {@code reports.tsv}. Of somebody about to move out nothing is reported before the planned day: it
 * is the version which deletes the record that is reported.
 */
public final class Reports {
  private static final Reports STANDARD = new Reports();
  private static final String REPORTED = "1";

  /** What a report tells of a person, besides the address. */
  private static final Set<PersonField> TOLD =
      EnumSet.of(
          PersonField.NAME_ALPHABET,
          PersonField.NAME_KANJI,
          PersonField.BIRTH_DATE,
          PersonField.SEX,
          PersonField.NATIONALITY,
          PersonField.RESIDENCE_CLASS,
          PersonField.RESIDENCE_CARD_NUMBER,
          PersonField.RESIDENCE_REPORTED);

  private final List<Row> rows = new ArrayList<>();

  private enum When {
    RESIDENT,
    LEFT,
    CHANGED,
    REPORTED
  }

  private record Row(String move, String ground, Report report, When when) {
    boolean rests(@Nullable Ground on) {
      return switch (ground) {
        case "any" -> true;
        case "notification" -> on == Ground.NOTIFICATION;
        default -> on != Ground.NOTIFICATION;
      };
    }
  }

  private Reports() {
    for (TabularResource.Row row : TabularResource.read(Reports.class, "reports.tsv").rows()) {
      rows.add(
          new Row(
              row.get("move"),
              row.get("ground"),
              new Report(
                  ReportKind.valueOf(constant(row.get("report"))),
                  Law.valueOf(constant(row.get("law")))),
              When.valueOf(constant(row.get("when")))));
    }
  }

  /** Those that come with the product. */
  public static Reports standard() {
    return STANDARD;
  }

  /** The kinds of move that may be reported, as {@code reports.tsv} names them. */
  public Set<String> moves() {
    return Set.copyOf(rows.stream().map(Row::move).toList());
  }

  /** The kinds of report that a kind of move may make. */
  public Set<ReportKind> of(String move) {
    return Set.copyOf(
        rows.stream()
            .filter(row -> row.move().equals(move))
            .map(row -> row.report().kind())
            .toList());
  }

  /** The items of a person that a report tells. */
  public static Set<PersonField> told() {
    return EnumSet.copyOf(TOLD);
  }

  /**
   * The reports that a version of a record makes.
   *
   * @param move the kind of move by name
   * @param ground on what it rests; null where nobody said
   * @param before the version before; null for somebody whom the register did not have
   * @param after the version the move made
   */
  public List<Report> of(
      String move, @Nullable Ground ground, @Nullable ResidentRecord before, ResidentRecord after) {
    if (!(after.person() instanceof ForeignPerson foreign)) {
      return List.of();
    }
    return rows.stream()
        .filter(row -> row.move().equals(move) && row.rests(ground))
        .filter(row -> row.report().kind() == ReportKind.NOTICE || hasCard(foreign))
        .filter(row -> isSo(row.when(), before, after))
        .map(Row::report)
        .toList();
  }

  private static boolean isSo(When when, @Nullable ResidentRecord before, ResidentRecord after) {
    return switch (when) {
      case RESIDENT -> after.status().isResident();
      case LEFT -> !after.status().isResident();
      case CHANGED -> before == null || isOther(before, after);
      case REPORTED -> isReported(after) && (before == null || !isReported(before));
    };
  }

  private static boolean isOther(ResidentRecord before, ResidentRecord after) {
    if (before.status().isResident() != after.status().isResident()
        || !before.residence().address().equals(after.residence().address())) {
      return true;
    }
    PersonEntry was = PersonTexts.of(before);
    PersonEntry is = PersonTexts.of(after);
    return TOLD.stream()
        .filter(field -> field != PersonField.RESIDENCE_REPORTED)
        .anyMatch(field -> !was.get(field).equals(is.get(field)));
  }

  private static boolean isReported(ResidentRecord record) {
    return PersonTexts.of(record).get(PersonField.RESIDENCE_REPORTED).equals(REPORTED);
  }

  /** Whether somebody has a residence card or a special permanent resident certificate. */
  private static boolean hasCard(ForeignPerson person) {
    return person.basis() instanceof ResidenceBasis.MidToLongTerm
        || person.basis() instanceof ResidenceBasis.SpecialPermanent;
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
