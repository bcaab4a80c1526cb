package jp.daicho.server.moves;

/** Where a draft was entered. */
public enum DraftSource {
  /** On a screen. */
  SCREEN,
  /** Through the API. */
  API,
  /** From a file (10.8). */
  FILE,
  /** By a message of another system, without a clerk (4.5.6). */
  LINK
}
