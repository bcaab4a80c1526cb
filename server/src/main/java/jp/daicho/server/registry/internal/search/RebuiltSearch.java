package jp.daicho.server.registry.internal.search;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.RecordTable;
import jp.daicho.server.registry.internal.Rows;
import org.jooq.Cursor;
import org.jooq.Record;

/** The keys derived anew from all versions, in temporary tables beside the kept ones. */
public final class RebuiltSearch {
  private static final int AT_ONCE = 2_000;
  private static final int NAMED_AT_MOST = 100;

  private final SearchTemporaries tables;
  private final SearchLines lines = new SearchLines();
  private final List<ResidentRecord> person = new ArrayList<>();
  private boolean isMovedOver;

  private RebuiltSearch(SearchTemporaries tables) {
    this.tables = tables;
  }

  /** Derives them; the tables go with the transaction. */
  public static RebuiltSearch build(Passage passage) {
    RebuiltSearch built = new RebuiltSearch(SearchTemporaries.create(passage));
    try (Cursor<Record> versions = versions(passage)) {
      while (versions.hasNext()) {
        versions.fetchNext(AT_ONCE).forEach(built::add);
        built.tables.copy(List.of(built.lines.take()));
      }
    }
    built.endPerson();
    built.tables.copy(List.of(built.lines.take()));
    return built;
  }

  /** Persons who are not found by all they should be, or by something else. */
  public List<String> different() {
    return tables.different(NAMED_AT_MOST);
  }

  /** What is missing among the words. */
  public List<String> missingWords() {
    long missing = tables.missingWords();
    return missing == 0 ? List.of() : List.of(missing + " words");
  }

  /** Puts them in the place of the kept ones. */
  public void replace() {
    tables.replace();
  }

  private static Cursor<Record> versions(Passage passage) {
    return passage
        .sql()
        .select(RecordTable.columns())
        .select(RecordTable.IN_DELETED_RECORDS)
        .from(RecordTable.ALL_VERSIONS)
        .where(RecordTable.LG_CODE.eq(passage.municipality().value()))
        .orderBy(RecordTable.ADDRESS_NUMBER, RecordTable.VERSION)
        .fetchSize(AT_ONCE)
        .fetchLazy();
  }

  private void add(Record row) {
    ResidentRecord version = Rows.record(row);
    if (!person.isEmpty()
        && !person.getLast().key().addressNumber().equals(version.key().addressNumber())) {
      endPerson();
    }
    person.add(version);
    isMovedOver = Boolean.TRUE.equals(row.get(RecordTable.IN_DELETED_RECORDS));
  }

  private void endPerson() {
    if (!person.isEmpty()) {
      lines.add(PersonKeys.of(person, isMovedOver));
      person.clear();
    }
  }
}
