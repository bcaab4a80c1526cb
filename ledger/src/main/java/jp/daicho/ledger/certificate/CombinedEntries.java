package jp.daicho.ledger.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * The lines of 統合記載欄 on a certificate: the rows of {@link CombinedField}, with what 通称の記載及び削除に関する事項
 * says. What is left out of the certificate is left out of its history, too. The words are
 * provisional: 20.0.3 and 20.0.5 are not at hand.
 */
public final class CombinedEntries {
  private final CertificateChoice choice;
  private final ShownDates dates;

  private CombinedEntries(CertificateChoice choice, ShownDates dates) {
    this.choice = choice;
    this.dates = dates;
  }

  /** All lines for a person, the oldest move first, then what does not belong to a move. */
  public static List<String> of(
      CertifiedRecord record, CertificateChoice choice, ShownDates dates) {
    List<String> lines = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (CombinedRow row :
        CombinedField.of(record, choice.printed(), choice.specialHistory(), dates)) {
      switch (row.kind()) {
        case MOVE -> {
          history(lines, choice, "【" + row.subject() + "】 " + row.days());
          row.texts().forEach(text -> history(lines, choice, "　" + text));
        }
        case POINT_TO_NOTE ->
            history(lines, choice, "　留意事項（" + row.subject() + "）　" + row.texts().getFirst());
        case DELETION ->
            history(lines, choice, "【" + row.subject() + "】 " + row.texts().getFirst());
        case REMARKS -> remarks.add("【備考】 " + row.texts().getFirst());
      }
    }
    lines.addAll(new CombinedEntries(choice, dates).alias(record.latest()));
    lines.addAll(remarks);
    return lines;
  }

  private static void history(List<String> lines, CertificateChoice choice, String line) {
    if (choice.history()) {
      lines.add(line);
    }
  }

  /** 通称の記載及び削除に関する事項, where it is printed. */
  public static List<String> aliasRecord(
      ResidentRecord resident, CertificateChoice choice, ShownDates dates) {
    return new CombinedEntries(choice, dates).alias(resident);
  }

  private List<String> alias(ResidentRecord resident) {
    if (!choice.prints(CertificateItem.ALIAS_RECORD)
        || !(resident.person() instanceof ForeignPerson foreign)
        || foreign.alias() == null) {
      return List.of();
    }
    Alias alias = Objects.requireNonNull(foreign.alias());
    List<String> lines = new ArrayList<>();
    if (alias.recorded() != null) {
      lines.add(aliasLine("記載", alias, alias.recorded()));
    }
    if (alias.deleted() != null) {
      lines.add(aliasLine("削除", alias, alias.deleted()));
    }
    return lines;
  }

  private String aliasLine(String what, Alias alias, Alias.Entry entry) {
    return "【通称の%s】 %s　%s　%s"
        .formatted(what, alias.text(), dates.of(entry.day()), entry.municipality());
  }
}
