package jp.daicho.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.daicho.reference.Municipality;

/**
 * The files of a sample municipality: UTF-8, one row for each version, the names of the items
 * first.
 */
final class SampleFiles implements Closeable {
  /** Where the moves of the sample were entered; {@code municipality.json} names them. */
  static final List<Moves.Counter> COUNTERS =
      List.of(
          new Moves.Counter("01", "T0101"),
          new Moves.Counter("01", "T0102"),
          new Moves.Counter("01", "T0103"),
          new Moves.Counter("02", "T0201"),
          new Moves.Counter("03", "T0301"));

  private static final String MUNICIPALITY =
      """
      {
        "code": "%s",
        "prefecture": "%s",
        "name": "%s",
        "mayor": { "title": "%s長", "name": "見本　太郎" },
        "placesOfEntry": [
          { "code": "01", "name": "本庁", "terminals": ["T0101", "T0102", "T0103"] },
          { "code": "02", "name": "東出張所", "terminals": ["T0201"] },
          { "code": "03", "name": "西出張所", "terminals": ["T0301"] }
        ],
        "asOf": "%s",
        "residents": %d,
        "seed": %d
      }
      """;

  private static final String README =
      """
      これは架空の住民データです。
      住所の町字と市区町村は実在しますが、住民・氏名・生年月日・番号・本籍・世帯・市長名はすべて
      プログラムが乱数で作ったもので、実在の人物とは関係がありません。個人番号・住民票コード等は
      検査数字の規則に合うだけの番号です。実際の事務に使わないでください。

      residents.csv      住民票・除票の履歴（1行が1履歴、項目名は1行目、UTF-8）
      municipality.json  団体コード、市長（架空）、入力場所、入力端末

      This is synthetic data. Towns and municipalities exist; residents, names, dates, numbers,
      domiciles, households and the mayor do not. Numbers only satisfy their check digits.
      Do not use it for anything but trying the system.
      Residents %d, seed %d, as of %s.
      """;

  private final OutputStream residents;

  SampleFiles(Path folder, SamplePlan plan) throws IOException {
    Files.createDirectories(folder);
    Municipality municipality = plan.place();
    String name = municipality.name();
    Files.writeString(
        folder.resolve("municipality.json"),
        MUNICIPALITY.formatted(
            municipality.code().value(),
            municipality.prefecture(),
            name,
            name.substring(name.length() - 1),
            SampleMunicipality.AS_OF,
            plan.residents(),
            plan.seed()));
    Files.writeString(
        folder.resolve("README.txt"),
        README.formatted(plan.residents(), plan.seed(), SampleMunicipality.AS_OF));
    residents = Files.newOutputStream(folder.resolve("residents.csv"));
    write(SampleLines.header());
  }

  /** Appends lines of {@link SampleLines}. */
  void write(byte[] lines) throws IOException {
    residents.write(lines);
  }

  @Override
  public void close() throws IOException {
    residents.close();
  }
}
