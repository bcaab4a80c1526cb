package jp.daicho.server.registry.internal.search;

import static jp.daicho.server.registry.internal.CurrentTable.CURRENT_RESIDENT;
import static jp.daicho.server.registry.internal.DeletedPersons.DELETED_PERSON;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.registry.SearchTerm;
import jp.daicho.server.registry.internal.CurrentTable;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a person besides names and addresses, over the rows of {@link SearchNames}.
 *
 * @param terms what must hold
 * @param ward the ward the address has to be in; null for all (1.3.3)
 * @param birth whose birth dates
 */
record PersonTerms(List<SearchTerm> terms, @Nullable MunicipalityCode ward, BirthDates birth) {
  /** Numbers given out have at least ten digits; clerks leave leading zeros out. */
  private static final int NUMBER_LENGTH = 10;

  /** So many days hold few enough births that they are looked up first. */
  private static final long FEW_DAYS = 31;

  /** Whose birth dates are looked at. */
  enum BirthDates {
    /** All that can lie in the time, which no index finds. */
    ALL,
    /** Those that begin in the time, which an index finds: all that are known to the day. */
    BEGINNING,
    /** Those not known to the day; there are few. */
    UNCERTAIN
  }

  /** All birth dates. */
  PersonTerms(List<SearchTerm> terms, @Nullable MunicipalityCode ward) {
    this(terms, ward, BirthDates.ALL);
  }

  /** The same in two questions that an index answers, if few days of birth are asked for. */
  List<PersonTerms> byFewBirths() {
    return areSelective() ? byBirth() : List.of(this);
  }

  /** The same in two questions that an index answers, if a birth date is asked for. */
  List<PersonTerms> byBirth() {
    return askForBirth()
        ? List.of(
            new PersonTerms(terms, ward, BirthDates.BEGINNING),
            new PersonTerms(terms, ward, BirthDates.UNCERTAIN))
        : List.of(this);
  }

  /** Whether so few can be meant that they are looked up before names. */
  boolean areSelective() {
    return terms.stream()
        .anyMatch(
            term ->
                term instanceof SearchTerm.Number
                    || term instanceof SearchTerm.DeletedFor
                    || (term instanceof SearchTerm.Born(var from, var to)
                        && ChronoUnit.DAYS.between(from, to) < FEW_DAYS));
  }

  /** Whether a birth date is asked for. */
  boolean askForBirth() {
    return terms.stream().anyMatch(SearchTerm.Born.class::isInstance);
  }

  /** Whether a number is asked for. */
  boolean askForNumber() {
    return terms.stream().anyMatch(SearchTerm.Number.class::isInstance);
  }

  boolean isEmpty() {
    return terms.isEmpty() && ward == null;
  }

  /** That all hold for somebody who stands there. */
  Condition condition(String lgCode, Standing standing) {
    Condition all = DSL.noCondition();
    for (SearchTerm term : terms) {
      all = all.and(one(term, lgCode, standing));
    }
    return ward == null
        ? all
        : all.and(SearchNames.WARD.eq(inline(Integer.parseInt(ward.value()))));
  }

  /** Whose names of today tell that all hold. */
  Select<Record1<String>> numbers(String lgCode, Standing standing) {
    return select(SearchNames.ADDRESS_NUMBER)
        .from(SearchNames.SEARCH_NAME)
        .where(SearchNames.stage(lgCode, standing, false))
        .and(condition(lgCode, standing));
  }

  private Condition one(SearchTerm term, String lgCode, Standing standing) {
    return switch (term) {
      case SearchTerm.Born born -> born(born);
      case SearchTerm.OfSex sex -> SearchNames.SEX.eq(inline(sex.sex().code()));
      case SearchTerm.Number number -> number(number, lgCode, standing);
      case SearchTerm.Related related ->
          has(CurrentTable.RELATIONSHIP.eq(related.text()), lgCode, standing);
      case SearchTerm.DeletedFor deleted ->
          has(CurrentTable.DELETION_REASON.eq(deleted.reason()), lgCode, standing);
      case SearchTerm.Empty empty -> EmptyItems.empty(empty.item(), lgCode, standing);
      case SearchTerm.Reading _,
          SearchTerm.Name _,
          SearchTerm.InAddress _,
          SearchTerm.InBuilding _,
          SearchTerm.WithAddressCode _,
          SearchTerm.AnyOf _ ->
          throw new IllegalArgumentException("not asked of a person");
    };
  }

  /**
   * Of a time the planner has to see how long it is. A day is a day, so that one text serves all
   * days and stays prepared.
   */
  private Condition born(SearchTerm.Born born) {
    boolean isDay = born.from().equals(born.to());
    Field<LocalDate> from = isDay ? val(born.from()) : inline(born.from());
    Field<LocalDate> to = isDay ? val(born.to()) : inline(born.to());
    Condition overlapping = SearchNames.BIRTH_FROM.le(to).and(SearchNames.BIRTH_TO.ge(from));
    return switch (birth) {
      case ALL -> overlapping;
      case BEGINNING ->
          isDay ? SearchNames.BIRTH_FROM.eq(from) : SearchNames.BIRTH_FROM.between(from, to);
      case UNCERTAIN -> DSL.condition(SearchNames.BIRTH_IS_UNCERTAIN).and(overlapping);
    };
  }

  private static Condition number(SearchTerm.Number number, String lgCode, Standing standing) {
    String value = number.value();
    return switch (number.kind()) {
      case ADDRESS_NUMBER -> SearchNames.ADDRESS_NUMBER.in(withZeros(value));
      case HOUSEHOLD_NUMBER ->
          has(CurrentTable.HOUSEHOLD_NUMBER.in(withZeros(value)), lgCode, standing);
      case INDIVIDUAL_NUMBER ->
          has(CurrentTable.hasIndividualNumber(List.of(value)), lgCode, standing);
      case RESIDENT_RECORD_CODE ->
          has(CurrentTable.RESIDENT_RECORD_CODE.eq(value), lgCode, standing);
      case CARD_NUMBER -> has(CurrentTable.CARD_NUMBER.eq(value), lgCode, standing);
    };
  }

  /** That a condition holds for the person's row among the current or moved ones. */
  static Condition has(Condition condition, String lgCode, Standing standing) {
    return SearchNames.ADDRESS_NUMBER.in(
        select(CurrentTable.ADDRESS_NUMBER)
            .from(standing == Standing.MOVED_OVER ? DELETED_PERSON : CURRENT_RESIDENT)
            .where(CurrentTable.LG_CODE.eq(lgCode))
            .and(condition));
  }

  private static List<String> withZeros(String number) {
    String padded = "0".repeat(Math.max(0, NUMBER_LENGTH - number.length())) + number;
    return Stream.of(number, padded).distinct().toList();
  }
}
