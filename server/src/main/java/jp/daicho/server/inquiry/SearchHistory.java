package jp.daicho.server.inquiry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.inquiry.internal.SearchHistoryTable;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.QueryReader;
import jp.daicho.server.registry.SearchField;
import org.springframework.stereotype.Component;

/**
 * What each operator has searched for, kept by itself up to a number that the municipality sets
 * (2.1.1): the latest first, the same condition once.
 *
 * <p>A search with an Individual Number or a resident record code is not kept at all, nor one with
 * digits that may be one of them mistyped: no part of such a number is to be read outside the
 * register.
 */
@Component
public final class SearchHistory {
  /** How many searches of an operator are kept where nothing was set. */
  public static final int USUALLY_KEPT = 30;

  /** How many can be kept at most. */
  public static final int MOST_KEPT = 200;

  private static final EntryItem KEPT = new EntryItem("kept", "検索履歴を保存する件数");
  private static final int LONGEST = 600;

  /** Eleven or twelve digits of any width, with whatever may stand between groups of them. */
  private static final Pattern LIKE_A_NUMBER =
      Pattern.compile("(?<![0-9０-９])(?:[0-9０-９][\\s\\u3000‐－ー―ｰ-]*){11,12}(?![0-9０-９])");

  private static final Operation LIST =
      Operation.of("検索履歴の照会", AuditAction.ENQUIRY, Permission.ENQUIRY);
  private static final Operation SETTING =
      Operation.of("検索履歴の設定", AuditAction.SETTING_CHANGE, Permission.REFERENCE_MANAGEMENT);

  private final Door door;
  private final QueryReader reader = new QueryReader();

  /** Made once. */
  SearchHistory(Door door) {
    this.door = door;
  }

  /**
   * Keeps a search of the operator at work, in the passage of the search and without a wait.
   *
   * @param fields what was set, by the names of the form's fields; empty ones do not count
   */
  public void keep(Passage passage, Map<String, String> fields) {
    Map<String, String> filled = new TreeMap<>(fields);
    filled.values().removeIf(String::isBlank);
    filled.replaceAll((field, text) -> text.strip());
    int length = filled.values().stream().mapToInt(String::length).sum();
    if (!filled.isEmpty()
        && length <= LONGEST
        && !filled.containsKey(SearchField.INDIVIDUAL_NUMBER.key())
        && !filled.containsKey(SearchField.RESIDENT_RECORD_CODE.key())
        && filled.values().stream().noneMatch(this::isSecret)) {
      SearchHistoryTable.keep(passage, filled, USUALLY_KEPT);
    }
  }

  private boolean isSecret(String text) {
    return LIKE_A_NUMBER.matcher(text).find()
        || reader.read(text, any -> true).holdsNumberToKeepSecret();
  }

  /** The searches of the operator at work, the latest first. */
  public List<KeptSearch> list() {
    return door.enter(LIST, passage -> SearchHistoryTable.all(passage, USUALLY_KEPT));
  }

  /** One of her searches; empty if there is none of the number. */
  public Optional<KeptSearch> find(long number) {
    return list().stream().filter(kept -> kept.number() == number).findFirst();
  }

  /** How many searches of an operator are kept. */
  public int kept() {
    return door.enter(LIST, passage -> SearchHistoryTable.kept(passage).orElse(USUALLY_KEPT));
  }

  /**
   * Sets how many searches of an operator are kept; what is more than that is not shown any more,
   * and forgotten with one of the next searches.
   *
   * @throws EntryRefusedException if it is not from 1 to {@link #MOST_KEPT}
   */
  public int keepAtMost(int kept) {
    if (kept < 1 || kept > MOST_KEPT) {
      throw EntryRefusedException.of(
          FindingCode.SETTING_OUT_OF_RANGE, KEPT, "1", Integer.toString(MOST_KEPT));
    }
    return door.enter(
        SETTING,
        passage -> {
          SearchHistoryTable.setKept(passage, kept);
          passage.note("件数", Integer.toString(kept));
          return kept;
        });
  }
}
