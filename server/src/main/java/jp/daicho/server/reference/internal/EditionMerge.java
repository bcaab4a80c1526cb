package jp.daicho.server.reference.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.reference.DictionaryFault;
import jp.daicho.server.reference.DictionaryRefusedException;
import jp.daicho.server.reference.DictionaryReport;

/**
 * What a new file makes of the edition in force: entries it has are in force, entries it lacks end
 * on the day before and stay as former, offices (which come in a file of their own) stay as they
 * are.
 *
 * @param edition the new edition
 * @param report what changed
 */
public record EditionMerge(Edition edition, DictionaryReport report) {
  private static final int MOST_EXAMPLES = 20;

  /**
   * Merges.
   *
   * @param smaller whether fewer entries are meant so
   * @param numbered whether towns without a code get one
   * @throws DictionaryRefusedException if the file has less than half of the entries in force and
   *     is not said to be meant so
   */
  public static EditionMerge of(
      Edition before, List<Edition.Line> file, LocalDate asOf, boolean smaller, boolean numbered) {
    Map<String, Edition.Line> old = new LinkedHashMap<>();
    List<Edition.Line> all = new ArrayList<>();
    for (Edition.Line line : before.lines()) {
      if (line.office().isEmpty()) {
        old.put(line.key(), line);
      } else {
        all.add(line);
      }
    }
    long inForce = old.values().stream().filter(line -> !line.isEnded()).count();
    if (!smaller && file.size() < inForce / 2) {
      throw new DictionaryRefusedException(
          List.of(
              new DictionaryFault(
                  0,
                  Finding.of(
                      FindingCode.DICTIONARY_SHRUNK,
                      new EntryItem("file", "ファイル"),
                      Integer.toString(file.size()),
                      Long.toString(inForce)))));
    }
    UnaryOperator<Edition.Line> numbers =
        numbered ? TownNumbers.of(before.lines())::numbered : line -> line;
    Set<String> places = new HashSet<>();
    file.forEach(line -> places.add(line.place()));
    Set<String> known = new HashSet<>();
    old.values().stream().filter(line -> !line.isEnded()).forEach(line -> known.add(line.place()));
    int added = 0;
    int changed = 0;
    List<String> examples = new ArrayList<>();
    for (Edition.Line read : file) {
      Edition.Line line = numbers.apply(read);
      Edition.Line was = old.remove(line.key());
      all.add(line);
      if (!known.contains(line.place())) {
        added++;
        example(examples, "追加", line);
      } else if (was == null || was.isEnded() || !numbers.apply(was).equals(line)) {
        changed++;
        example(examples, "変更", line);
      }
    }
    int ended = 0;
    for (Edition.Line gone : old.values()) {
      if (places.contains(gone.place())) {
        continue; // the same town at another postal code
      }
      Edition.Line kept = numbers.apply(gone);
      if (gone.isEnded()) {
        all.add(kept);
      } else {
        ended++;
        all.add(kept.ended(asOf.minusDays(1).toString()));
        example(examples, "廃止", kept);
      }
    }
    all.sort(Comparator.comparing(Edition.Line::code).thenComparing(Edition.Line::postalCode));
    return new EditionMerge(
        new Edition(all), new DictionaryReport(file.size(), added, changed, ended, examples));
  }

  private static void example(List<String> examples, String what, Edition.Line line) {
    if (examples.size() < MOST_EXAMPLES) {
      examples.add(
          what + "　" + line.city() + line.town() + line.subsection() + "　" + line.postalCode());
    }
  }
}
