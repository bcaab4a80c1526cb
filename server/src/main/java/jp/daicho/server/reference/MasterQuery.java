package jp.daicho.server.reference;

/**
 * Which entries of a master are asked for.
 *
 * @param text words in any field; empty for all
 * @param ended whether those that are no longer in use are wanted too
 */
public record MasterQuery(String text, boolean ended) {
  /** As many entries as an answer holds at most. */
  public static final int MOST = 500;

  /** All in use. */
  public static final MasterQuery IN_USE = new MasterQuery("", false);
}
