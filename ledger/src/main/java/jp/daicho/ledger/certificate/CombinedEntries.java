package jp.daicho.ledger.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lines of 統合記載欄 on a certificate: the rows of {@link CombinedField}, with what 通称の記載及び削除に関する事項
 * says. What is left out of the certificate is left out of its history, too. The words are
 * provisional: 20.0.3 and 20.0.5 are not at hand.
 */
public final class CombinedEntries {
  private CombinedEntries() {}

  /**
   * All lines for a person on a copy: the moves, the oldest first; what only a deleted record has
   * (1.1.5); then what does not belong to a move.
   */
  public static List<String> of(
      CertifiedRecord record, CertificateChoice choice, ShownDates dates) {
    List<String> lines = new ArrayList<>(history(record, choice, dates));
    List<String> remarks = new ArrayList<>();
    for (CombinedRow row : rows(record, choice, dates)) {
      switch (row.kind()) {
        case MOVE, POINT_TO_NOTE -> {}
        case DELETION -> lines.add("【" + row.subject() + "】 " + row.texts().getFirst());
        case REMARKS -> remarks.add("【備考】 " + row.texts().getFirst());
      }
    }
    lines.addAll(aliasRecord(record, choice, dates));
    lines.addAll(remarks);
    return lines;
  }

  /** The moves with their points to note, the oldest first, where the history is asked for. */
  static List<String> history(CertifiedRecord record, CertificateChoice choice, ShownDates dates) {
    return choice.history()
        ? rows(record, choice, dates).stream().flatMap(CombinedEntries::lines).toList()
        : List.of();
  }

  static List<CombinedRow> rows(
      CertifiedRecord record, CertificateChoice choice, ShownDates dates) {
    return CombinedField.of(record, choice.shown(), choice.specialHistory(), dates);
  }

  private static Stream<String> lines(CombinedRow row) {
    return switch (row.kind()) {
      case MOVE ->
          Stream.concat(
              Stream.of("【" + row.subject() + "】 " + row.days()),
              row.texts().stream().map(text -> "　" + text));
      case POINT_TO_NOTE -> Stream.of("　留意事項（" + row.subject() + "）　" + row.texts().getFirst());
      case DELETION, REMARKS -> Stream.empty();
    };
  }

  /** 通称の記載及び削除に関する事項, where it is printed. */
  public static List<String> aliasRecord(
      CertifiedRecord record, CertificateChoice choice, ShownDates dates) {
    return choice.prints(CertificateItem.ALIAS_RECORD)
        ? AliasRecord.lines(record, dates)
        : List.of();
  }
}
