package jp.daicho.ledger.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.PersonEntry;

/** The codes of all pages of one 転出証明書, made for printing and read from what a scanner typed. */
public final class TransferCodes {
  private static final String ANY_VERSION = "DTC0";

  private TransferCodes() {}

  /**
   * The texts of the codes, one a page.
   *
   * @param head what the paper is; page and pages are set here
   * @param entry those who move out, see {@link TransferEntry}
   * @param perPage how many persons stand on a page
   */
  public static List<String> print(TransferCode.Head head, EnteredMove entry, int perPage) {
    List<PersonEntry> persons = entry.persons();
    int pages = (persons.size() + perPage - 1) / perPage;
    TransferCode.Head whole =
        new TransferCode.Head(
            head.paper(),
            head.issuer(),
            head.moveNumber(),
            head.movesOn(),
            1,
            pages,
            persons.size());
    return IntStream.range(0, pages)
        .mapToObj(
            page -> {
              int from = page * perPage;
              int to = Math.min(from + perPage, persons.size());
              return new TransferCode(
                      whole.onPage(page + 1), entry.withPersons(persons.subList(from, to)))
                  .print();
            })
        .toList();
  }

  /** Whether a text is that of codes, of whatever version. */
  public static boolean isCode(String text) {
    return fold(text).startsWith(ANY_VERSION);
  }

  /**
   * What the codes of one paper say together. Several stand one after the other, in any order, on
   * lines or not; what is missing or damaged is found, and the rest is given all the same.
   *
   * @param findings takes what is wrong, each with the number of its code
   * @return empty if nothing could be read
   */
  public static Optional<TransferCode> read(String text, Findings findings) {
    List<TransferCode> parts = parts(fold(text), findings);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    TransferCode.Head head = parts.getFirst().head();
    Map<Integer, TransferCode> pages = new TreeMap<>();
    for (TransferCode part : parts) {
      // read twice is read once
      if (part.head().onPage(1).equals(head.onPage(1))) {
        pages.putIfAbsent(part.head().page(), part);
      } else {
        findings.add(FindingCode.CODE_OF_OTHER_PAPER, at(parts.indexOf(part)));
      }
    }
    if (pages.size() < head.pages()) {
      String missing =
          IntStream.rangeClosed(1, head.pages())
              .filter(page -> !pages.containsKey(page))
              .mapToObj(Integer::toString)
              .collect(Collectors.joining("、"));
      findings.add(
          FindingCode.CODE_MISSING,
          new EntryItem("code", "二次元コード"),
          missing,
          Integer.toString(head.pages()));
    }
    List<PersonEntry> persons =
        pages.values().stream().flatMap(page -> page.entry().persons().stream()).toList();
    EnteredMove entry = parts.getFirst().entry().withPersons(persons);
    return Optional.of(new TransferCode(head.onPage(1), entry));
  }

  private static List<TransferCode> parts(String text, Findings findings) {
    List<TransferCode> parts = new ArrayList<>();
    int number = 0;
    for (String each : text.split("(?=" + ANY_VERSION + ")", -1)) {
      if (each.isEmpty()) {
        continue;
      }
      EntryItem where = at(number++);
      if (each.startsWith(TransferCode.MARK)) {
        TransferCode.parse(each)
            .ifPresentOrElse(parts::add, () -> findings.add(FindingCode.CODE_DAMAGED, where));
      } else if (each.startsWith(ANY_VERSION)) {
        findings.add(FindingCode.CODE_OF_OTHER_VERSION, where);
      } else {
        findings.add(FindingCode.CODE_DAMAGED, where);
      }
    }
    return parts;
  }

  private static EntryItem at(int index) {
    return new EntryItem("code[" + index + "]", (index + 1) + "個目の二次元コード");
  }

  /**
   * What the scanner typed, whatever the keyboard was set to: full-width and small letters are
   * folded, spaces and line ends left out.
   */
  private static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    text.codePoints()
        .map(c -> c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c)
        .filter(c -> !Character.isWhitespace(c) && c != 0xfeff)
        .map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
