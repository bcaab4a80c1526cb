package jp.daicho.server.accesslog;

import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.accesslog.AccessCriteria.Position;
import jp.daicho.server.accesslog.internal.AccessTable;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The log for those who may read it (10.2). Reading it is in the log itself.
 *
 * <p>Every method throws {@link jp.daicho.server.operators.AccessRefusedException} without the
 * permission to read the access log.
 */
@Component
public final class AccessLog {
  /** How many entries a page has. */
  public static final int PAGE_SIZE = 50;

  /** How many entries a file has at most. */
  public static final int MOST_IN_FILE = 100_000;

  private static final Operation SEARCH = reading("アクセスログの検索");
  private static final Operation DETAIL = reading("アクセスログの詳細の照会");
  private static final Operation FILE =
      Operation.of("アクセスログの抽出", AuditAction.DATA_EXTRACTION, Permission.AUDIT_READING);

  private final Door door;

  /** Over the door. */
  AccessLog(Door door) {
    this.door = door;
  }

  static Operation reading(String name) {
    return Operation.of(name, AuditAction.AUDIT_READING, Permission.AUDIT_READING);
  }

  /**
   * Entries of the log, the latest first.
   *
   * @param entries a page of them
   * @param next where the next page begins; null if there is none
   */
  public record Found(List<LoggedAccess> entries, @Nullable Position next) {
    /** Entries; the list is copied. */
    public Found {
      entries = List.copyOf(entries);
    }
  }

  /** A page of entries. */
  public Found find(AccessCriteria criteria) {
    return door.enter(
        SEARCH,
        passage -> {
          List<LoggedAccess> found = read(passage, criteria, PAGE_SIZE + 1);
          boolean more = found.size() > PAGE_SIZE;
          List<LoggedAccess> page = more ? found.subList(0, PAGE_SIZE) : found;
          LoggedAccess last = more ? page.getLast() : null;
          return new Found(page, last == null ? null : new Position(last.at(), last.number()));
        });
  }

  /** An entry; empty if there is none of the number. */
  public Optional<LoggedAccess> get(long number) {
    return door.enter(
        DETAIL,
        passage -> {
          passage.note("ログの番号", Long.toString(number));
          return AccessTable.get(passage, number);
        });
  }

  /** All entries, the latest first, as many as a file may have. */
  public List<LoggedAccess> all(AccessCriteria criteria, String fileName) {
    return door.enter(
        FILE,
        passage -> {
          passage.note("ファイル名", fileName);
          return read(passage, criteria, MOST_IN_FILE);
        });
  }

  private static List<LoggedAccess> read(Passage passage, AccessCriteria criteria, int most) {
    AddressNumber resident = criteria.resident();
    if (resident != null) {
      passage.concerning(resident);
    }
    List<LoggedAccess> found = AccessTable.find(passage, criteria, most);
    passage.note("件数", Integer.toString(found.size()));
    return found;
  }
}
