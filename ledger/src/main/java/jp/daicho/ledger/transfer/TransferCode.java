package jp.daicho.ledger.transfer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.MunicipalityCode;

/**
 * The two-dimensional code on a page of a 転出証明書 (20.2.1): the persons of that page, as the entry of
 * a moving-in (10.8). The mark {@code DTC01} names the version; what follows is armoured.
 *
 * <p>Inside stand lines of fields parted by tabs: the head, what the persons share, then one line a
 * person, in the order of {@link TransferLayout}. Empty fields at the end of a line are left out.
 *
 * @param head what the paper is
 * @param entry the persons of the page
 */
public record TransferCode(Head head, EnteredMove entry) {
  /** Begins every code of this version; a digit 0 stands nowhere else. */
  static final String MARK = "DTC01";

  private static final String FIELDS = "\t";
  private static final String LINES = "\n";
  private static final int HEAD_FIELDS = 7;
  private static final int MOST_PAGES = 99;

  /**
   * What the paper is.
   *
   * @param paper which paper
   * @param issuer who issued it
   * @param moveNumber 異動番号 of the moving-out there; the same on a reissue
   * @param movesOn 転出（予定）年月日
   * @param page this page, from 1
   * @param pages how many pages
   * @param people how many persons on all pages
   */
  public record Head(
      TransferPaper paper,
      MunicipalityCode issuer,
      long moveNumber,
      LocalDate movesOn,
      int page,
      int pages,
      int people) {
    /** The head of another page of the same paper. */
    public Head onPage(int number) {
      return new Head(paper, issuer, moveNumber, movesOn, number, pages, people);
    }
  }

  /** The text that is printed as a code and typed by a scanner. */
  public String print() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.join(
            FIELDS,
            head.paper().code(),
            head.issuer().value(),
            Long.toString(head.moveNumber()),
            head.movesOn().toString(),
            Integer.toString(head.page()),
            Integer.toString(head.pages()),
            Integer.toString(head.people())));
    TransferLayout layout = TransferLayout.VERSION_1;
    lines.add(line(layout.common().stream().map(entry::get).toList()));
    for (PersonEntry person : entry.persons()) {
      lines.add(line(layout.person().stream().map(person::get).toList()));
    }
    return MARK + CodeArmour.wrap(String.join(LINES, lines));
  }

  /**
   * The code that was printed so.
   *
   * @param text begins with the mark of this version
   * @return empty if it is damaged
   */
  static Optional<TransferCode> parse(String text) {
    try {
      return CodeArmour.unwrap(text.substring(MARK.length())).flatMap(TransferCode::read);
    } catch (DateTimeException | NumberFormatException | InvalidValueException forged) {
      // the check sum is right, yet no program of ours printed it
      return Optional.empty();
    }
  }

  private static Optional<TransferCode> read(String text) {
    String[] lines = text.split(LINES, -1);
    String[] head = lines[0].split(FIELDS, -1);
    if (lines.length < 3 || head.length != HEAD_FIELDS) {
      return Optional.empty();
    }
    Head read =
        new Head(
            TransferPaper.ofCode(head[0]).orElseThrow(NumberFormatException::new),
            MunicipalityCode.of(head[1]),
            Long.parseLong(head[2]),
            LocalDate.parse(head[3]),
            Integer.parseInt(head[4]),
            Integer.parseInt(head[5]),
            Integer.parseInt(head[6]));
    if (read.page() < 1 || read.page() > read.pages() || read.pages() > MOST_PAGES) {
      return Optional.empty();
    }
    TransferLayout layout = TransferLayout.VERSION_1;
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    fill(layout.common(), lines[1], common);
    List<PersonEntry> persons = new ArrayList<>();
    for (int i = 2; i < lines.length; i++) {
      Map<PersonField, String> fields = new EnumMap<>(PersonField.class);
      fill(layout.person(), lines[i], fields);
      persons.add(new PersonEntry(fields));
    }
    return Optional.of(
        new TransferCode(
            read, new EnteredMove(MoveTypes.standard().get("moving-in"), common, persons)));
  }

  private static <F> void fill(List<F> layout, String line, Map<F, String> fields) {
    String[] texts = line.split(FIELDS, -1);
    for (int i = 0; i < Math.min(texts.length, layout.size()); i++) {
      fields.put(layout.get(i), texts[i]);
    }
  }

  private static String line(List<String> texts) {
    return texts.stream().collect(Collectors.joining(FIELDS)).stripTrailing();
  }

  /** Without names and numbers, which have no place in a log. */
  @Override
  public String toString() {
    return "TransferCode[" + head.page() + "/" + head.pages() + "]";
  }
}
