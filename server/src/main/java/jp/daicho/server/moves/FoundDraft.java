package jp.daicho.server.moves;

import java.util.List;

/**
 * A draft in a list, without what the operator may not see.
 *
 * @param draft the draft
 * @param names those who move: as the register has them, or as they were typed
 */
public record FoundDraft(Draft draft, List<String> names) {
  /** The list is copied. */
  public FoundDraft {
    names = List.copyOf(names);
  }
}
