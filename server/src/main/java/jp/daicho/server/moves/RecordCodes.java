package jp.daicho.server.moves;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.RecordCodeStock;
import jp.daicho.server.registry.Registration;
import org.springframework.stereotype.Component;

/**
 * The resident record codes that the municipality has fetched and not yet assigned (4.3.1). There
 * is no list of who got which.
 */
@Component
public final class RecordCodes {
  private static final Operation ADD =
      Operation.of(
          "住民票コードの蓄積", AuditAction.BATCH_UPDATE, Permission.RESIDENT_RECORD_CODE_ASSIGNMENT);
  private static final Operation LEFT =
      Operation.of("住民票コードの残数照会", AuditAction.ENQUIRY, Permission.RESIDENT_RECORD_CODE_ASSIGNMENT);
  private static final Operation SET_LEVEL =
      Operation.of(
          "住民票コードの警告件数の設定", AuditAction.SETTING_CHANGE, Permission.RESIDENT_RECORD_CODE_ASSIGNMENT);

  private final Door door;
  private final Registration registration;

  /** Made once. */
  RecordCodes(Door door, Registration registration) {
    this.door = door;
    this.registration = registration;
  }

  /**
   * Adds codes; those that wait already stay once.
   *
   * @param codes one a line, in digits
   * @throws MoveRefusedException naming every line that holds no resident record code; none is
   *     added
   */
  public RecordCodeStock add(List<String> codes) {
    Findings findings = new Findings();
    Set<ResidentRecordCode> read = new LinkedHashSet<>();
    for (int i = 0; i < codes.size(); i++) {
      ResidentRecordCode code =
          findings.require(
              codes.get(i),
              new EntryItem("codes[" + i + "]", (i + 1) + "行目の住民票コード"),
              ResidentRecordCode::parse);
      if (code != null) {
        read.add(code);
      }
    }
    List<Finding> faults = findings.list();
    if (!faults.isEmpty()) {
      throw new MoveRefusedException(faults);
    }
    return door.enter(
        ADD,
        passage -> {
          registration.addRecordCodes(passage, new ArrayList<>(read));
          passage.note("件数", Integer.toString(read.size()));
          return registration.recordCodes(passage);
        });
  }

  /** What is left, and when to fetch more. */
  public RecordCodeStock stock() {
    return door.enter(LEFT, registration::recordCodes);
  }

  /**
   * Sets below how many codes the clerk is told to fetch more.
   *
   * @throws IllegalArgumentException when it is negative
   */
  public RecordCodeStock setLevel(int level) {
    if (level < 0) {
      throw new IllegalArgumentException("a level is not negative");
    }
    return door.enter(
        SET_LEVEL,
        passage -> {
          registration.setRecordCodeLevel(passage, level);
          passage.note("件数", Integer.toString(level));
          return registration.recordCodes(passage);
        });
  }
}
