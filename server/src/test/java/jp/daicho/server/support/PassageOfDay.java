package jp.daicho.server.support;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.function.Function;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.operators.internal.OpenPassage;
import jp.daicho.server.tenancy.Tenancy;

/** Passages of any day, for what depends on it while the clock stands still. */
public record PassageOfDay(Tenancy tenancy, AuditLog log, Operation operation, Operator operator) {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** Does something in a passage that began at noon of a day, with all permissions. */
  public <T> T within(LocalDate day, Function<Passage, T> work) {
    return tenancy.within(
        operator.municipality(),
        () -> {
          OpenPassage passage =
              new OpenPassage(
                  tenancy,
                  log,
                  operation,
                  operator,
                  "",
                  day.atTime(12, 0).atZone(JAPAN).toInstant());
          passage.open(EnumSet.allOf(Permission.class), () -> passage.askState().get());
          return work.apply(passage);
        });
  }
}
