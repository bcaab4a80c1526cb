package jp.daicho.server.intake.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.record.RecordRules;
import jp.daicho.server.encryption.MunicipalEncryption;
import jp.daicho.server.intake.IntakeProgress;
import jp.daicho.server.intake.IntakeResult;
import jp.daicho.server.intake.LineFinding;
import jp.daicho.server.intake.RegisterFile;
import jp.daicho.server.intake.internal.IntakeReport.Rejected;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.InitialLoad;
import jp.daicho.server.registry.LoadRun;
import jp.daicho.server.registry.LoadSource;
import org.jspecify.annotations.Nullable;

/** One intake: checks and loads, then writes down what stayed outside. */
public final class RegisterLoading {
  private final InitialLoad load;
  private final RecordRules rules;
  private final IntakeProgress progress;

  /** With the rules of the municipality. */
  public RegisterLoading(InitialLoad load, RecordRules rules, IntakeProgress progress) {
    this.load = load;
    this.rules = rules;
    this.progress = progress;
  }

  /**
   * Looks at the beginning of a file only.
   *
   * @throws jp.daicho.server.intake.IntakeRefusedException if it is no register file
   */
  public static void inspect(Path path) throws IOException {
    FileCheck.inspect(path);
  }

  /**
   * Does it. What stays outside is on disk before anything is committed.
   *
   * @throws IOException if a file cannot be read or written; nothing is registered
   */
  public IntakeResult run(Passage passage, RegisterFile file, Path reports) throws IOException {
    FileSource source = new FileSource(file, passage.encryption());
    InitialLoad.Loaded loaded = load.load(passage, source);
    FileCheck check = source.lastCheck();
    List<LineFinding> errors = check.findings(true);
    List<LineFinding> alerts = check.findings(false);
    IntakeReport report = new IntakeReport(reports);
    Rejected rejected = report.rejected(check, file.lines());
    return new IntakeResult(
        loaded.persons(),
        loaded.versions(),
        rejected == null ? 0 : rejected.lines(),
        errors,
        alerts,
        report.findings(errors, alerts),
        rejected == null ? null : rejected.path());
  }

  /** The file, checked anew each time it is read. */
  private final class FileSource implements LoadSource<IOException> {
    private final RegisterFile file;
    private final MunicipalEncryption encryption;
    private @Nullable FileCheck check;

    FileSource(RegisterFile file, MunicipalEncryption encryption) {
      this.file = file;
      this.encryption = encryption;
    }

    @Override
    public LoadRun<IOException> begin(Set<String> leftOut) {
      check = new FileCheck(file, rules, leftOut, progress);
      return new CheckedLines(check, encryption, progress);
    }

    FileCheck lastCheck() {
      return Objects.requireNonNull(check);
    }
  }
}
