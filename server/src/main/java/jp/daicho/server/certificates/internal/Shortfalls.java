package jp.daicho.server.certificates.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.daicho.forms.Notice;
import jp.daicho.forms.Shortfall;
import jp.daicho.server.operators.Passage;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Keeps what issued papers could not show (5.8). The service can only add to the table. */
public final class Shortfalls {
  private static final Table<?> SHORTFALL = table(name("paper_shortfall"));
  private static final Field<String> LG_CODE = column("lg_code", String.class);
  private static final Field<Long> ISSUE_NO = column("issue_no", Long.class);
  private static final Field<Integer> SHORTFALL_NO = column("shortfall_no", Integer.class);
  private static final Field<Integer> PERSON_NO = column("person_no", Integer.class);
  private static final Field<String> ITEM = column("item", String.class);
  private static final Field<String> FULL_TEXT = column("full_text", String.class);
  private static final Field<Integer> LENGTH = column("length", Integer.class);
  private static final Field<Integer> PRINTED = column("printed", Integer.class);
  private static final Field<String[]> CHARACTERS =
      field(name("paper_shortfall", "characters"), SQLDataType.CLOB.array());

  private Shortfalls() {}

  /** Keeps those of a paper that was just issued. */
  static void keep(Passage passage, long issueNo, List<Shortfall> shortfalls) {
    int number = 0;
    for (Shortfall shortfall : shortfalls) {
      Notice notice = shortfall.notice();
      var row =
          passage
              .sql()
              .insertInto(SHORTFALL)
              .set(LG_CODE, passage.municipality().value())
              .set(ISSUE_NO, issueNo)
              .set(SHORTFALL_NO, ++number)
              .set(PERSON_NO, notice.person())
              .set(ITEM, notice.label())
              .set(FULL_TEXT, shortfall.text());
      switch (notice) {
        case Notice.Overflow overflow ->
            row.set(LENGTH, overflow.length()).set(PRINTED, overflow.printed()).execute();
        case Notice.UnknownCharacters unknown ->
            row.set(CHARACTERS, unknown.characters().toArray(String[]::new)).execute();
        case Notice.CodeTooLarge _ -> row.execute();
      }
    }
  }

  /** That something is kept of the paper of a row. */
  static Condition kept() {
    return exists(
        selectOne()
            .from(SHORTFALL)
            .where(LG_CODE.eq(IssueTables.LG_CODE), ISSUE_NO.eq(IssueTables.ISSUE_NO)));
  }

  /** What is kept of papers, by their numbers, in the order of each paper. */
  public static Map<Long, List<Shortfall>> of(Passage passage, Collection<Long> issueNos) {
    return passage
        .sql()
        .select(ISSUE_NO, PERSON_NO, ITEM, FULL_TEXT, LENGTH, PRINTED, CHARACTERS)
        .from(SHORTFALL)
        .where(LG_CODE.eq(passage.municipality().value()), ISSUE_NO.in(issueNos))
        .orderBy(ISSUE_NO, SHORTFALL_NO)
        .fetchGroups(ISSUE_NO, Shortfalls::shortfall);
  }

  private static Shortfall shortfall(Record row) {
    String[] characters = row.get(CHARACTERS);
    Integer length = row.get(LENGTH);
    Notice notice;
    if (characters != null) {
      notice = new Notice.UnknownCharacters(row.get(PERSON_NO), row.get(ITEM), List.of(characters));
    } else if (length != null) {
      notice = new Notice.Overflow(row.get(PERSON_NO), row.get(ITEM), length, row.get(PRINTED));
    } else {
      notice = new Notice.CodeTooLarge(row.get(ITEM));
    }
    return new Shortfall(notice, row.get(FULL_TEXT));
  }

  private static <T> Field<T> column(String name, Class<T> type) {
    return field(name("paper_shortfall", name), type);
  }
}
