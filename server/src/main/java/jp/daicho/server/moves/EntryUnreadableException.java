package jp.daicho.server.moves;

import java.util.List;

/** Thrown when an entry sent by a program has members that no entry has, or that are no texts. */
public final class EntryUnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> members;

  /** The faulty members by their paths. */
  public EntryUnreadableException(List<String> members) {
    super("unknown members: " + members);
    this.members = List.copyOf(members);
  }

  /** The paths of the faulty members. */
  public List<String> members() {
    return members;
  }
}
