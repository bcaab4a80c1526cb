package jp.daicho.server.intake.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.record.RecordRules;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.server.intake.IntakeProgress;
import jp.daicho.server.intake.IntakeRefusedException;
import jp.daicho.server.intake.LineFinding;
import jp.daicho.server.intake.RegisterFile;
import org.jspecify.annotations.Nullable;

/**
 * Checks a register file from its first line to its last: each line, each person's lines together,
 * and all residents together. A household in which anybody has a fault is held back whole.
 */
final class FileCheck {
  private static final int PROGRESS_EVERY = 4_096;

  private final RegisterFile file;
  private final LineReader reader;
  private final Set<String> leftOut;
  private final IntakeProgress progress;
  private final NumberTexts texts = new NumberTexts();
  private final Holders persons = new Holders(texts);
  private final Residents residents = new Residents(texts, this::report);
  private final Set<LineFinding> findings = new HashSet<>();
  private final Set<String> heldBack = new HashSet<>();
  private final Set<Long> unreadable = new HashSet<>();
  private long versions;
  private long residentCount;

  /**
   * A check of a file.
   *
   * @param leftOut households of which nobody is handed on, though all are checked
   */
  FileCheck(RegisterFile file, RecordRules rules, Set<String> leftOut, IntakeProgress progress) {
    this.file = file;
    this.leftOut = leftOut;
    this.reader = new LineReader(rules);
    this.progress = progress;
  }

  /** Takes the versions of a person found good so far. */
  @FunctionalInterface
  interface GoodPersons {
    /** Takes them. */
    void take(List<ResidentRecord> versions) throws InterruptedException;
  }

  /**
   * Checks the file.
   *
   * @throws IntakeRefusedException if it cannot be taken in at all
   * @throws IOException if it cannot be read
   */
  void run(GoodPersons good) throws IOException, InterruptedException {
    try (LineFile lines = LineFile.open(file.lines())) {
      CsvRecord header = lines.next();
      if (header == null) {
        throw new IntakeRefusedException(0, FindingCode.FILE_EMPTY);
      }
      FileColumns columns = new FileColumns(header);
      CsvRecord first = next(lines, columns);
      if (first == null) {
        throw new IntakeRefusedException(0, FindingCode.FILE_EMPTY);
      }
      PersonLines person = new PersonLines(columns, first);
      for (CsvRecord line = next(lines, columns); line != null; line = next(lines, columns)) {
        if (!person.takes(line)) {
          check(person, columns, good);
          person = new PersonLines(columns, line);
        }
      }
      check(person, columns, good);
    }
    residents.checkHouseholds();
    refuseMissingResidents();
    progress.checked(versions);
  }

  /**
   * Looks at the beginning of a file only.
   *
   * @throws IntakeRefusedException if it is no register file
   */
  static void inspect(java.nio.file.Path path) throws IOException {
    try (LineFile lines = LineFile.open(path)) {
      CsvRecord header = lines.next();
      if (header == null || next(lines, new FileColumns(header)) == null) {
        throw new IntakeRefusedException(0, FindingCode.FILE_EMPTY);
      }
    }
  }

  /** Errors and alerts, by line. */
  List<LineFinding> findings(boolean errors) {
    return findings.stream()
        .filter(found -> found.finding().isError() == errors)
        .sorted(
            Comparator.comparingLong(LineFinding::line)
                .thenComparing(found -> found.finding().number())
                .thenComparing(found -> found.finding().where().path()))
        .toList();
  }

  /** The households that must not be registered, as written. */
  Set<String> heldBack() {
    return heldBack;
  }

  /** Whether the lines of a person stay outside. */
  boolean isHeldBack(PersonLines person) {
    return heldBack.contains(person.household()) || unreadable.contains(person.firstLine());
  }

  private static CsvRecord last(PersonLines person) {
    return person.lines().getLast();
  }

  /** The next line. A last line that ends too early is where the file was cut. */
  private static @Nullable CsvRecord next(LineFile lines, FileColumns columns) throws IOException {
    CsvRecord line = lines.next();
    if (line != null && line.getFieldCount() < columns.count() && lines.isAtEnd()) {
      throw new IntakeRefusedException(line.getStartingLineNumber(), FindingCode.FILE_CUT);
    }
    return line;
  }

  /** Who is lacking would be lacking in the register. */
  private void refuseMissingResidents() {
    Long stated = file.residents();
    if (stated != null && residentCount < stated) {
      throw new IntakeRefusedException(
          0, FindingCode.FILE_RESIDENT_COUNT, Long.toString(residentCount), stated.toString());
    }
  }

  private void check(PersonLines person, FileColumns columns, GoodPersons good)
      throws InterruptedException {
    residentCount += person.status().equals(ResidentStatus.RESIDENT.code()) ? 1 : 0;
    List<ResidentRecord> history = new ArrayList<>(person.lines().size());
    boolean bad = isKnownAlready(person);
    for (CsvRecord line : person.lines()) {
      ResidentRecord version = check(line, columns, person);
      if (version == null) {
        bad = true;
      } else {
        history.add(version);
      }
      if (++versions % PROGRESS_EVERY == 0) {
        progress.checked(versions);
      }
    }
    if (bad || hasGap(history, person)) {
      unreadable.add(person.firstLine());
    } else {
      residents.add(history.getLast(), last(person).getStartingLineNumber());
      if (!leftOut.contains(person.household())) {
        good.take(history);
      }
    }
  }

  private boolean isKnownAlready(PersonLines person) {
    Holders.Holder other =
        persons.putIfAbsent(person.addressNumber(), person.firstLine(), person.household());
    if (other == null) {
      return false;
    }
    EntryItem where = RecordRules.at(PersonLines.addressNumberItem());
    LineFinding finding =
        new LineFinding(
            person.firstLine(),
            Finding.of(FindingCode.PERSON_IN_TWO_PLACES, where, Long.toString(other.line())));
    report(finding, person.household());
    report(finding, other.household());
    return true;
  }

  /** The version on a line, or null if it has an error. */
  private @Nullable ResidentRecord check(CsvRecord line, FileColumns columns, PersonLines person) {
    Findings found = new Findings();
    ResidentRecord version = null;
    if (line.getFieldCount() != columns.count()) {
      found.add(
          FindingCode.ROW_FIELDS,
          new EntryItem("line", "行"),
          Integer.toString(line.getFieldCount()),
          Integer.toString(columns.count()));
    } else {
      version = reader.read(new LineValues(line, columns), found);
    }
    for (Finding finding : found.list()) {
      report(new LineFinding(line.getStartingLineNumber(), finding), person.household());
    }
    return found.hasErrors() ? null : version;
  }

  /** 履歴番号 runs from 1 without a gap (1.2.1). */
  private boolean hasGap(List<ResidentRecord> history, PersonLines person) {
    for (int i = 0; i < history.size(); i++) {
      if (history.get(i).key().version() != i + 1) {
        EntryItem where = RecordRules.at(PersonLines.item("version"));
        long line = person.lines().get(i).getStartingLineNumber();
        report(
            new LineFinding(line, Finding.of(FindingCode.VERSION_GAP, where)), person.household());
        return true;
      }
    }
    return false;
  }

  private void report(LineFinding finding, String household) {
    findings.add(finding);
    if (finding.finding().isError()) {
      heldBack.add(household);
    }
  }
}
