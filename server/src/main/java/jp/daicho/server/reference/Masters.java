package jp.daicho.server.reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.internal.Master;
import org.springframework.stereotype.Component;

/**
 * Keeps the masters (1.3.1 to 1.3.6). An entry is texts by field, as typed; what cannot be read or
 * breaks a rule is refused with every finding at once. Entries are ended, never removed, and each
 * change leaves the version before in the history and an entry in the log.
 *
 * <p>Every method throws {@link jp.daicho.server.operators.AccessRefusedException} without the
 * permission of reference management.
 */
@Component
public final class Masters {
  private final Door door;
  private final Map<MasterKind, Master> masters = new EnumMap<>(MasterKind.class);

  /** Made once, with every master there is. */
  Masters(Door door, List<Master> masters) {
    this.door = door;
    masters.forEach(master -> this.masters.put(master.kind(), master));
  }

  /** The masters there are. */
  public List<MasterKind> kinds() {
    return List.copyOf(masters.keySet());
  }

  /** The fields of a master's entries, with the choices there are today. */
  public List<MasterField> fields(MasterKind kind) {
    return door.enter(reading(kind), passage -> of(kind).fields(passage));
  }

  /** The entries that are asked for, in the master's order. */
  public MasterPage list(MasterKind kind, MasterQuery query) {
    return door.enter(
        reading(kind),
        passage -> {
          List<MasterEntry> entries = of(kind).list(passage, query);
          return new MasterPage(
              of(kind).fields(passage),
              entries.stream().limit(MasterQuery.MOST).toList(),
              entries.size() > MasterQuery.MOST);
        });
  }

  /** An entry; empty if there is none with the key. */
  public Optional<MasterEntry> find(MasterKind kind, String key) {
    return door.enter(reading(kind), passage -> of(kind).find(passage, key));
  }

  /** The versions of an entry, the latest first. */
  public List<MasterVersion> history(MasterKind kind, String key) {
    return door.enter(reading(kind), passage -> of(kind).history(passage, key));
  }

  /**
   * Adds an entry.
   *
   * @throws EntryRefusedException if something is wrong with it
   */
  public MasterEntry add(MasterKind kind, Map<String, String> values) {
    MasterEntry added =
        door.enter(changing(kind), passage -> noted(passage, of(kind).add(passage, values)));
    of(kind).changed();
    return added;
  }

  /**
   * Changes an entry, or ends it.
   *
   * @param seen the version the clerk had before her
   * @return the entry as it is now; empty if there is none with the key
   * @throws EntryRefusedException if something is wrong with it, or somebody else changed it
   *     meanwhile
   */
  public Optional<MasterEntry> change(
      MasterKind kind, String key, int seen, Map<String, String> values) {
    Optional<MasterEntry> changed =
        door.enter(
            changing(kind),
            passage ->
                of(kind).change(passage, key, seen, values).map(entry -> noted(passage, entry)));
    of(kind).changed();
    return changed;
  }

  private static MasterEntry noted(Passage passage, MasterEntry entry) {
    passage.note("対象", entry.key()).note("版", Integer.toString(entry.version()));
    return entry;
  }

  private Master of(MasterKind kind) {
    return Objects.requireNonNull(masters.get(kind), "every kind has its master");
  }

  private static Operation reading(MasterKind kind) {
    return Operation.of(kind.label() + "の照会", AuditAction.ENQUIRY, Permission.REFERENCE_MANAGEMENT);
  }

  private static Operation changing(MasterKind kind) {
    return Operation.of(
        kind.label() + "の登録", AuditAction.SETTING_CHANGE, Permission.REFERENCE_MANAGEMENT);
  }
}
