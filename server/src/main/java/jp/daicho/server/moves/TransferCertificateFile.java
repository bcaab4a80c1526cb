package jp.daicho.server.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.EntryField;
import jp.daicho.ledger.move.MoveFields;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.server.documents.CounterFile;
import jp.daicho.server.moves.internal.MoveRows;

/**
 * Reads the contents of a 転出証明書 from CSV (10.8): UTF-8, the first line names the columns by their
 * romanised names in any order, then one line a person; what the persons share stands in every
 * line.
 *
 * <p>A file that cannot be used whole still gives all that could be read of it, so that the clerk
 * goes on from there instead of typing it again.
 */
public final class TransferCertificateFile {
  private static final MoveType MOVING_IN = MoveTypes.standard().get("moving-in");

  private static final List<String> NEEDED =
      List.of(
          PersonField.KIND.fileName(),
          PersonField.BIRTH_DATE.fileName(),
          PersonField.SEX.fileName());

  private static final Pattern PERSON = Pattern.compile("persons\\[(\\d+)]");

  private TransferCertificateFile() {}

  /**
   * What a file holds.
   *
   * @param entry all that could be read, as an entry to go on from
   * @param findings what is wrong with the file itself, each with its line; what is wrong with the
   *     entry, the rules find
   * @param lines the line of each person of the entry
   */
  public record Contents(EnteredMove entry, List<Finding> findings, List<Integer> lines) {
    /** Contents; the lists are copied. */
    public Contents {
      findings = List.copyOf(findings);
      lines = List.copyOf(lines);
    }

    /** A finding about the entry, with the line of the file it comes from before its item. */
    public Finding onItsLine(Finding finding) {
      Matcher person = PERSON.matcher(finding.where().path());
      int position = person.lookingAt() ? Integer.parseInt(person.group(1)) : lines.size();
      if (position >= lines.size()) {
        return finding;
      }
      return new Finding(
          finding.code(),
          new EntryItem(
              finding.where().path(), lines.get(position) + "行目：" + finding.where().label()),
          finding.details());
    }
  }

  /** Reads a file. */
  public static Contents read(byte[] bytes) {
    Findings findings = new Findings();
    Optional<CounterFile> file =
        CounterFile.text(bytes, findings).flatMap(text -> CounterFile.parse(text, findings));
    return file.map(rows -> read(rows, findings)).orElseGet(() -> nothing(MOVING_IN, findings));
  }

  /** Reads the rows of a file. */
  static Contents read(CounterFile file, Findings findings) {
    List<EntryField> columns = new ArrayList<>(MoveFields.common(MOVING_IN));
    columns.addAll(MoveFields.person(MOVING_IN));
    EnteredMove entry = MoveRows.read(file, MOVING_IN, columns, Set.of(), NEEDED, findings);
    return new Contents(
        entry, findings.list(), file.rows().stream().map(CounterFile.Row::line).toList());
  }

  /** A file of which nothing could be read. */
  static Contents nothing(MoveType type, Findings findings) {
    return new Contents(new EnteredMove(type, Map.of(), List.of()), findings.list(), List.of());
  }
}
