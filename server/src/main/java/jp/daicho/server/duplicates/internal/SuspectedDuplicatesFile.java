package jp.daicho.server.duplicates.internal;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.identity.Resemblance;
import jp.daicho.server.duplicates.SuspectedPair;
import jp.daicho.server.duplicates.SuspectedPair.Suspect;
import jp.daicho.server.lists.PrintedList;

/** The list of residents who may be in the register twice, as PDF and CSV. */
public final class SuspectedDuplicatesFile {
  private SuspectedDuplicatesFile() {}

  /** The list as a file: two rows for each pair. */
  public static PrintedList of(List<SuspectedPair> pairs) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      SuspectedPair pair = pairs.get(i);
      for (Suspect one : pair.persons()) {
        rows.add(
            List.of(
                Integer.toString(i + 1),
                Integer.toString(pair.score()),
                one.addressNumber(),
                one.name(),
                one.birthDate(),
                one.sex(),
                one.supportMark().isEmpty() ? one.address() : "（" + one.supportMark() + "）",
                pair.inWords()));
      }
    }
    return PrintedList.of(
        "suspected-duplicates",
        pairs.size() + "組　一致度" + Resemblance.scoreWorthTelling() + "以上",
        rows);
  }
}
