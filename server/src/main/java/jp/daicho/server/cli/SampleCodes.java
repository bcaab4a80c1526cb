package jp.daicho.server.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.CurrentScreen;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.registry.RecordCodeStock;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.registry.Registry;
import org.springframework.context.ApplicationContext;

/**
 * The made-up resident record codes that a sample municipality starts with, so that births and the
 * like can be entered without a link to CS (4.3.1).
 */
final class SampleCodes {
  private static final Operation FILL =
      Operation.of("見本の住民票コードの蓄積", AuditAction.BATCH_UPDATE, Permission.BATCH);
  private static final int HOW_MANY = 200;
  private static final int LEVEL = 20;

  private SampleCodes() {}

  /**
   * Fills the pool of a sample municipality if it is empty.
   *
   * @return how many codes were added
   */
  static int fill(ApplicationContext service, MunicipalityCode sample) {
    Registration registration = service.getBean(Registration.class);
    List<ResidentRecordCode> codes =
        IntStream.range(0, HOW_MANY)
            .mapToObj(i -> ResidentRecordCode.ofBody("8%09d".formatted(i + 1)))
            .toList();
    return CurrentOperator.as(
        service.getBean(SystemOperator.class).of(sample),
        () ->
            CurrentScreen.on(
                "sample",
                () ->
                    service
                        .getBean(Door.class)
                        .enter(
                            FILL,
                            passage -> {
                              RecordCodeStock stock = registration.recordCodes(passage);
                              // A pool that was emptied had these codes already.
                              if (stock.left() > 0 || stock.level() > 0) {
                                return 0;
                              }
                              // The residents of the sample have codes made at random.
                              Registry registry = service.getBean(Registry.class);
                              List<String> taken =
                                  registry
                                      .withNumbers(
                                          passage,
                                          List.of(),
                                          codes.stream().map(ResidentRecordCode::value).toList(),
                                          List.of())
                                      .stream()
                                      .map(known -> known.numbers().residentRecordCode())
                                      .filter(Objects::nonNull)
                                      .map(ResidentRecordCode::value)
                                      .toList();
                              registration.addRecordCodes(
                                  passage,
                                  codes.stream()
                                      .filter(code -> !taken.contains(code.value()))
                                      .toList());
                              registration.setRecordCodeLevel(passage, LEVEL);
                              return codes.size();
                            })));
  }
}
