package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.List;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterKind;
import org.jooq.OrderField;
import org.springframework.stereotype.Component;

/** Why somebody is restricted, as far as the municipality says so itself (3.1). */
@Component
final class RestrictionReasonMaster extends NumberedMaster {
  private static final String CODE = "code";

  private final Eras eras;

  RestrictionReasonMaster(Eras eras) {
    super("restriction_reason");
    this.eras = eras;
  }

  @Override
  public MasterKind kind() {
    return MasterKind.RESTRICTION_REASONS;
  }

  @Override
  List<MasterColumn> columns(Passage passage) {
    return List.of(
        MasterColumn.coded(CODE, "コード", CODE, RestrictionReasonMaster::code)
            .required()
            .hint("数字２桁。はじめからある事由は、10 本人の申出、20 虚偽の届出のおそれ、30 居住の実態の調査中、40 記載内容の確認中、90 その他")
            .fixed(),
        MasterColumn.text("name", "抑止の事由", "name", 40).required(),
        MasterColumn.text("note", "備考", "note", 200).keptEmpty(),
        MasterColumn.day(VALID_FROM, "使用開始日", "valid_from", eras.calendar()),
        MasterColumn.day(VALID_TO, "使用終了日", "valid_to", eras.calendar()));
  }

  @Override
  List<OrderField<?>> order() {
    return List.of(field(name(CODE)));
  }

  @Override
  List<String> naturalKey() {
    return List.of(CODE);
  }

  private static String code(String typed) {
    String code = Kana.fold(typed);
    if (!code.matches("[0-9]{2}")) {
      throw new InvalidValueException(Fault.NOT_DIGITS, CODE);
    }
    return code;
  }
}
