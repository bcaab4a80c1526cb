package jp.daicho.bench.city;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.bench.Benchmark;
import jp.daicho.bench.Figure;
import jp.daicho.bench.Run;

/**
 * Generating and loading a municipality with a full history, beside a raw {@code COPY} of all rows
 * that the load wrote and the building of all their indexes.
 */
public final class CityBenchmark implements Benchmark {
  /** Made when the command starts. */
  public CityBenchmark() {}

  @Override
  public String name() {
    return "city";
  }

  @Override
  public String about() {
    return "generating and loading a municipality with a full history, against raw COPY and index"
        + " builds";
  }

  @Override
  public String scaleUnit() {
    return "residents";
  }

  @Override
  public long usualScale() {
    return 50_000;
  }

  @Override
  public void measure(Run run) throws Exception {
    try (City city = City.open(run);
        Connection owner = city.connectAsOwner()) {
      run.say("copying the same rows bare");
      RawTables raw = new RawTables(owner, city.folder().resolve("rows.copy"));
      raw.measure();
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("residents", run.scale());
      details.put("versions", raw.rowsOf("resident_record"));
      details.put("persons", raw.rowsOf("current_resident"));
      details.put("generateSeconds", city.generateSeconds());
      details.put("generateAndLoadSeconds", city.generateSeconds() + city.loadSeconds());
      details.put("vacuumSeconds", city.vacuumSeconds());
      details.put("copySeconds", raw.copySeconds());
      details.put("indexSeconds", raw.indexSeconds());
      details.put("target", "ratio <= 3; 3,770,000 residents generated and loaded in 900 s");
      details.put(
          "yardstickIs",
          "COPY of all rows the load wrote, by one connection into tables without indexes, and"
              + " building the same indexes then");
      run.report(
          new Figure(
              name(), city.loadSeconds(), "s", raw.copySeconds() + raw.indexSeconds(), details));
    }
  }
}
