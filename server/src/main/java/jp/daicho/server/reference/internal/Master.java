package jp.daicho.server.reference.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterField;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.MasterQuery;
import jp.daicho.server.reference.MasterVersion;

/** One master, in a passage. */
public interface Master {
  /** Which one. */
  MasterKind kind();

  /** The fields of its entries. */
  List<MasterField> fields(Passage passage);

  /** The entries asked for, at most one more than an answer holds. */
  List<MasterEntry> list(Passage passage, MasterQuery query);

  /** The entry with a key. */
  Optional<MasterEntry> find(Passage passage, String key);

  /** Its versions, the latest first. */
  List<MasterVersion> history(Passage passage, String key);

  /** Something was changed and is registered. */
  default void changed() {}

  /** Adds an entry, or refuses it. */
  MasterEntry add(Passage passage, Map<String, String> values);

  /** Changes an entry that was last seen in a version, or refuses. */
  Optional<MasterEntry> change(Passage passage, String key, int seen, Map<String, String> values);
}
