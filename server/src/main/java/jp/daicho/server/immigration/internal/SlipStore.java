package jp.daicho.server.immigration.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.operators.Passage;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Keeps of which revision of a draft a result slip was printed, and by whom (4.5.6). */
@Component
public final class SlipStore {
  private static final Table<?> SLIP = table(name("result_slip"));
  private static final Field<String> LG_CODE = field(name("lg_code"), SQLDataType.VARCHAR);
  private static final Field<Long> DRAFT = field(name("draft_number"), SQLDataType.BIGINT);
  private static final Field<Integer> REVISION = field(name("revision"), SQLDataType.INTEGER);
  private static final Field<Long> ISSUE = field(name("issue_no"), SQLDataType.BIGINT);
  private static final Field<Long> OPERATOR = field(name("operator_id"), SQLDataType.BIGINT);
  private static final Field<OffsetDateTime> MADE_AT =
      field(name("made_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

  SlipStore() {}

  /** Notes that a slip was printed. */
  public void add(Passage passage, Draft draft, long issueNo) {
    passage
        .sql()
        .insertInto(SLIP)
        .set(LG_CODE, passage.municipality().value())
        .set(DRAFT, draft.number())
        .set(REVISION, draft.revision())
        .set(ISSUE, issueNo)
        .set(OPERATOR, passage.operator().operatorId())
        .set(MADE_AT, passage.at().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** The operators who printed a slip of the draft as it is. */
  public Set<Long> printedBy(Passage passage, Draft draft) {
    return passage
        .sql()
        .select(OPERATOR)
        .from(SLIP)
        .where(LG_CODE.eq(passage.municipality().value()))
        .and(DRAFT.eq(draft.number()))
        .and(REVISION.eq(draft.revision()))
        .fetchSet(OPERATOR);
  }
}
