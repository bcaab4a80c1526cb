package jp.daicho.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * A municipality with as many residents as are asked for, the same for the same plan. Its towns are
 * those of a real municipality; its residents, their numbers and its mayor are made up.
 */
public final class SampleMunicipality {
  /** 岐阜県大垣市: a city of middle size with many towns. */
  public static final MunicipalityCode CODE = MunicipalityCode.of("212024");

  /**
   * The day as of which the register stands. Fixed, so that a seed gives the same files on any day.
   */
  public static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);

  /** The day the system of a short history began. */
  static final LocalDate SYSTEM_BEGAN = LocalDate.of(2016, 1, 4);

  private SampleMunicipality() {}

  /**
   * Makes a municipality and writes it to files: {@code residents.csv} (a row for each version of
   * each record), {@code municipality.json} and {@code README.txt}. Uses all processors; memory
   * does not grow with the number of residents.
   *
   * @param plan which one
   * @param out the folder, made if it is not there; files of an earlier run are replaced
   * @param progress is told how far it is
   * @throws IOException if a file cannot be written
   */
  public static void generate(SamplePlan plan, Path out, Progress progress) throws IOException {
    try (SampleFiles files = new SampleFiles(out, plan)) {
      new PartsInOrder(plan, progress).write(files);
    }
  }

  /**
   * As {@link #generate(SamplePlan, Path, Progress)}, 大垣市 with a short history.
   *
   * @throws IllegalArgumentException as {@link SamplePlan}
   */
  public static void generate(long residents, long seed, Path out, Progress progress)
      throws IOException {
    generate(SamplePlan.of(residents, seed), out, progress);
  }

  /**
   * Makes a municipality without writing it, in this thread.
   *
   * @param plan which one
   * @param versions takes the versions, household by household, each person's in their order
   * @param progress is told how far it is
   */
  public static void records(
      SamplePlan plan, Consumer<ResidentRecord> versions, Progress progress) {
    Setting setting = Setting.of(plan);
    long made = 0;
    for (long part = 0; made < plan.residents(); part++) {
      long wanted = Math.min(MunicipalityPart.RESIDENTS, plan.residents() - made);
      new MunicipalityPart(setting, part).make(wanted, versions);
      made += wanted;
      progress.made(made, plan.residents());
    }
  }

  /**
   * As {@link #records(SamplePlan, Consumer, Progress)}, 大垣市 with a short history.
   *
   * @throws IllegalArgumentException as {@link SamplePlan}
   */
  public static void records(
      long residents, long seed, Consumer<ResidentRecord> versions, Progress progress) {
    records(SamplePlan.of(residents, seed), versions, progress);
  }
}
