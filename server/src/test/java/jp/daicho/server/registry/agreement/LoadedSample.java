package jp.daicho.server.registry.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.sample.Progress;
import jp.daicho.sample.SampleMunicipality;
import jp.daicho.sample.SamplePlan;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.InitialLoad;
import jp.daicho.server.registry.LoadBatch;
import jp.daicho.server.registry.LoadLines;
import jp.daicho.server.registry.OneBatch;

/** The register of a made-up town, loaded as a whole. */
public final class LoadedSample {
  private LoadedSample() {}

  /** Loads it and gives the versions of each person, the latest last. */
  public static Collection<List<ResidentRecord>> of(
      Passage passage, InitialLoad load, int residents) {
    Map<AddressNumber, List<ResidentRecord>> histories = new LinkedHashMap<>();
    SampleMunicipality.records(
        new SamplePlan(MunicipalityCode.of("212024"), residents, 7, 12),
        version ->
            histories
                .computeIfAbsent(version.key().addressNumber(), any -> new ArrayList<>())
                .add(version),
        Progress.SILENT);
    LoadLines lines = new LoadLines(passage.encryption());
    histories.values().forEach(lines::add);
    LoadBatch all = lines.take();
    load.load(passage, leftOut -> new OneBatch(all));
    return histories.values();
  }
}
