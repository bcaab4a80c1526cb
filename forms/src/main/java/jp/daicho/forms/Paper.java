package jp.daicho.forms;

import java.util.List;

/**
 * A printed paper: the bytes of a PDF file and what the clerk must look at.
 *
 * @param pdf the file; the array is the receiver's own
 * @param pages how many pages it has
 * @param shortfalls what did not fit or could not be shown, in the order of the paper
 */
@SuppressWarnings("ArrayRecordComponent") // a paper is handed on, never compared
public record Paper(byte[] pdf, int pages, List<Shortfall> shortfalls) {

  /** A paper with a list of its own. */
  public Paper {
    shortfalls = List.copyOf(shortfalls);
  }

  /** What did not fit or could not be shown, without the texts; each is told once. */
  public List<Notice> notices() {
    return shortfalls.stream().map(Shortfall::notice).distinct().toList();
  }
}
