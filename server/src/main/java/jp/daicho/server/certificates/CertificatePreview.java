package jp.daicho.server.certificates;

import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import jp.daicho.forms.Paper;
import jp.daicho.forms.Preview;
import jp.daicho.ledger.finding.Finding;

/**
 * How a certificate would look. Nothing has been issued.
 *
 * @param pages each page as a PNG image; the number on it is only for show
 * @param alerts what the clerk has to confirm before it is issued
 * @param shortfalls what did not fit or cannot be printed, with the whole text (5.8)
 */
public record CertificatePreview(
    List<byte[]> pages, List<Finding> alerts, List<OverflowList.Row> shortfalls) {
  /** A preview; the lists are copied. */
  public CertificatePreview {
    pages = List.copyOf(pages);
    alerts = List.copyOf(alerts);
    shortfalls = List.copyOf(shortfalls);
  }

  /** The pages as screens show them: as {@code data} addresses of PNG images. */
  public List<String> images() {
    return images(pages);
  }

  /** Pages as PNG images, as screens show them. */
  public static List<String> images(List<byte[]> pages) {
    return pages.stream()
        .map(page -> "data:image/png;base64," + Base64.getEncoder().encodeToString(page))
        .toList();
  }

  /** The pages of a paper as PNG images. */
  static List<byte[]> pages(Paper paper) {
    return IntStream.rangeClosed(1, paper.pages())
        .mapToObj(page -> Preview.png(paper.pdf(), page))
        .toList();
  }
}
