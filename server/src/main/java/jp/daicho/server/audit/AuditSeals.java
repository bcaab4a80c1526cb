package jp.daicho.server.audit;

import java.util.List;
import jp.daicho.server.audit.internal.SealTable;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** The seals of a log, to be looked at in the current transaction. */
@Component
public final class AuditSeals {
  private final Tenancy tenancy;

  /** Made once. */
  AuditSeals(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /** The last ones, the newest first. */
  public List<AuditSeal> last(int most) {
    return SealTable.last(tenancy, most);
  }
}
