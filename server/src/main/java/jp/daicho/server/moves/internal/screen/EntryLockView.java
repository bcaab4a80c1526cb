package jp.daicho.server.moves.internal.screen;

import jp.daicho.server.moves.EntryLock;

/**
 * An open entry as screens show it.
 *
 * @param lock the entry
 * @param takenAt since when, in words
 */
record EntryLockView(EntryLock lock, String takenAt) {
  static EntryLockView of(EntryLock lock) {
    return new EntryLockView(lock, DraftPages.time(lock.takenAt()));
  }

  /** Where the resident or the household is looked at. */
  public String address() {
    return switch (lock.subject()) {
      case PERSON -> "/residents/" + lock.number();
      case HOUSEHOLD -> "/households/" + lock.number();
    };
  }
}
