package jp.daicho.ledger.certificate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * 通称の記載及び削除に関する事項 (1.1.7, 5.1): when and where the alias was recorded and deleted, and the same of
 * those that it followed on this record. An alias whose recording was cancelled is not among them.
 */
final class AliasRecord {
  private static final String RECORDING = "通称の記載";

  private AliasRecord() {}

  /** The lines, the oldest alias first; empty for whoever has none, Japanese among them. */
  static List<String> lines(CertifiedRecord record, ShownDates dates) {
    Set<Alias> aliases = new LinkedHashSet<>();
    List<ResidentRecord> oldestFirst = record.versions().reversed();
    for (int i = 1; i < oldestFirst.size(); i++) {
      Alias replaced = alias(oldestFirst.get(i - 1));
      if (replaced != null
          && replaced.isDeleted()
          && oldestFirst.get(i).move().reason().name().equals(RECORDING)) {
        aliases.add(replaced);
      }
    }
    Alias last = alias(record.latest());
    if (last != null) {
      aliases.add(last);
    }
    List<String> lines = new ArrayList<>();
    for (Alias alias : aliases) {
      add(lines, "記載", alias, alias.recorded(), dates);
      add(lines, "削除", alias, alias.deleted(), dates);
    }
    return lines;
  }

  private static @Nullable Alias alias(ResidentRecord record) {
    return record.person() instanceof ForeignPerson foreign ? foreign.alias() : null;
  }

  private static void add(
      List<String> lines, String what, Alias alias, Alias.@Nullable Entry entry, ShownDates dates) {
    if (entry != null) {
      lines.add(
          "【通称の%s】 %s　%s　%s"
              .formatted(what, alias.text(), dates.of(entry.day()), entry.municipality()));
    }
  }
}
