package jp.daicho.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import jp.daicho.ledger.record.ItemValues;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFilesTest {
  @TempDir private Path folder;

  @Test
  void theFilesHoldTheRecordsInFull() throws IOException {
    SampleMunicipality.generate(500, 11, folder, Progress.SILENT);
    List<ResidentRecord> expected = new ArrayList<>();
    SampleMunicipality.records(500, 11, expected::add, Progress.SILENT);

    List<ResidentRecord> read = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("residents.csv"))) {
      rows.forEach(row -> read.add(RecordItems.read(new Row(row))));
    }

    assertThat(read).isEqualTo(expected);
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    SampleMunicipality.generate(200, 1, folder.resolve("a"), Progress.SILENT);
    SampleMunicipality.generate(200, 1, folder.resolve("b"), Progress.SILENT);
    SampleMunicipality.generate(200, 2, folder.resolve("c"), Progress.SILENT);

    for (String name : List.of("residents.csv", "municipality.json", "README.txt")) {
      assertThat(folder.resolve("a").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("b").resolve(name));
    }
    assertThat(Files.mismatch(residents("a"), residents("c"))).isNotEqualTo(-1);
  }

  @Test
  void theFilesSayThatNobodyIsReal() throws IOException {
    SampleMunicipality.generate(10, 1, folder, Progress.SILENT);

    assertThat(folder.resolve("README.txt")).content().contains("架空", "synthetic");
    assertThat(folder.resolve("municipality.json")).content().contains("\"212024\"", "大垣市", "市長");
  }

  @Test
  void progressReachesTheEnd() throws IOException {
    AtomicLong last = new AtomicLong();

    SampleMunicipality.generate(6_000, 1, folder, (done, total) -> last.set(done * 10_000 + total));

    assertThat(last).hasValue(6_000L * 10_000 + 6_000);
  }

  private Path residents(String name) {
    return folder.resolve(name).resolve("residents.csv");
  }

  /** A line of the file, as an import reads it. */
  private record Row(NamedCsvRecord row) implements ItemValues {
    @Override
    public <T> @Nullable T get(RecordItem<T> item) {
      String text = row.getField(item.name());
      return text.isEmpty() ? null : item.type().parse(text);
    }
  }
}
