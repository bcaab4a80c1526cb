package jp.daicho.server.registry.internal.search;

import static jp.daicho.server.registry.internal.CurrentTable.CURRENT_RESIDENT;
import static jp.daicho.server.registry.internal.DeletedPersons.DELETED_PERSON;
import static jp.daicho.server.registry.internal.RecordTable.ALL_VERSIONS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.server.registry.SearchTerm;
import jp.daicho.server.registry.internal.CurrentTable;
import jp.daicho.server.registry.internal.RecordTable;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * Finds people by items that are not filled in (データ未入力項目, 2.1.3), over the rows of {@link
 * SearchNames}. What only Japanese or only foreign residents have is missing in their records only.
 */
final class EmptyItems {
  private static final Field<String> FORMER_SURNAME = text("former_surname");
  private static final Field<String> FORMER_SURNAME_FURIGANA = text("former_surname_furigana");
  private static final Field<String> ALIAS = text("alias");
  private static final Field<String> ALIAS_FURIGANA = text("alias_furigana");
  private static final Field<String> ADDRESS_CODE = text("address_code");

  private EmptyItems() {}

  static Condition empty(SearchTerm.Empty.Item item, String lgCode, Standing standing) {
    return switch (item) {
      case NAME -> SearchNames.SURNAME.eq(inline("")).and(SearchNames.GIVEN.eq(inline("")));
      case READING ->
          SearchNames.SURNAME_KANA.eq(inline("")).and(SearchNames.GIVEN_KANA.eq(inline("")));
      case FORMER_SURNAME ->
          latest(FORMER_SURNAME.isNull().and(are(ResidentKind.JAPANESE)), lgCode, standing);
      case FORMER_SURNAME_READING ->
          latest(
              FORMER_SURNAME.isNotNull().and(FORMER_SURNAME_FURIGANA.isNull()), lgCode, standing);
      case ALIAS -> latest(ALIAS.isNull().and(are(ResidentKind.FOREIGN)), lgCode, standing);
      case ALIAS_READING ->
          latest(ALIAS.isNotNull().and(ALIAS_FURIGANA.isNull()), lgCode, standing);
      case RELATIONSHIP -> PersonTerms.has(CurrentTable.RELATIONSHIP.isNull(), lgCode, standing);
      case ADDRESS_CODE -> latest(ADDRESS_CODE.isNull(), lgCode, standing);
      case BUILDING ->
          SearchNames.ADDRESS_NUMBER.in(
              select(SearchPlaces.ADDRESS_NUMBER)
                  .from(SearchPlaces.SEARCH_ADDRESS)
                  .where(SearchPlaces.stage(lgCode, standing, false))
                  .and(SearchPlaces.BUILDING.eq(inline(""))));
      case INDIVIDUAL_NUMBER ->
          PersonTerms.has(CurrentTable.hasNoIndividualNumber(), lgCode, standing);
      case RESIDENT_RECORD_CODE ->
          PersonTerms.has(CurrentTable.RESIDENT_RECORD_CODE.isNull(), lgCode, standing);
      case CARD_NUMBER ->
          PersonTerms.has(
              CurrentTable.CARD_NUMBER.isNull().and(are(ResidentKind.FOREIGN)), lgCode, standing);
    };
  }

  private static Condition are(ResidentKind kind) {
    return CurrentTable.RESIDENT_KIND.eq(inline(kind.code()));
  }

  /** Of what has no column of its own beside the keys: it is looked for in the latest versions. */
  private static Condition latest(Condition condition, String lgCode, Standing standing) {
    return SearchNames.ADDRESS_NUMBER.in(
        select(CurrentTable.ADDRESS_NUMBER)
            .from(standing == Standing.MOVED_OVER ? DELETED_PERSON : CURRENT_RESIDENT)
            .join(ALL_VERSIONS)
            .on(RecordTable.LG_CODE.eq(CurrentTable.LG_CODE))
            .and(RecordTable.ADDRESS_NUMBER.eq(CurrentTable.ADDRESS_NUMBER))
            .and(RecordTable.VERSION.eq(CurrentTable.VERSION))
            .where(CurrentTable.LG_CODE.eq(lgCode))
            .and(condition));
  }

  private static Field<String> text(String column) {
    return field(name("resident_record", column), SQLDataType.VARCHAR);
  }
}
