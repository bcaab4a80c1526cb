package jp.daicho.server.registry.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentStatus;
import jp.daicho.server.registry.Search;
import jp.daicho.server.registry.SearchTerm;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What the terms of a search mean in SQL, over the keys of {@link CurrentTable}. */
public final class SearchConditions {
  /** Numbers given out have at least ten digits; clerks leave leading zeros out. */
  private static final int NUMBER_LENGTH = 10;

  /** How an address may part its numbers where a clerk types a hyphen. */
  private static final String BETWEEN_NUMBERS = "(丁目|番地の?|番|号|の|-)+";

  private static final Pattern HYPHENS =
      Pattern.compile("(?<=[0-9])[-\\u2010-\\u2015\\u2212ー](?=[0-9])");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\.^$|()\\[\\]{}*+?#&~/<>=!:-]");
  private static final String BAR = "|";

  private SearchConditions() {}

  /** Whose records are searched. */
  public static Condition scope(Search.Scope scope) {
    Condition resident = CurrentTable.RESIDENT_STATUS.eq(ResidentStatus.RESIDENT.code());
    return switch (scope) {
      case RESIDENTS -> resident;
      case ALL -> DSL.noCondition();
      case DELETED -> DSL.not(resident);
      case MOVED_OVER -> DeletedPersons.areNotInTheRegister();
    };
  }

  /** That the address lies in a ward of a designated city (1.3.3); that of the latest version. */
  public static Condition ward(MunicipalityCode ward) {
    return DSL.exists(
        DSL.selectOne()
            .from(RecordTable.ALL_VERSIONS)
            .where(RecordTable.LG_CODE.eq(CurrentTable.LG_CODE))
            .and(RecordTable.ADDRESS_NUMBER.eq(CurrentTable.ADDRESS_NUMBER))
            .and(RecordTable.VERSION.eq(CurrentTable.VERSION))
            .and(RecordTable.ADDRESS_MUNICIPALITY_CODE.eq(ward.value())));
  }

  /** That a term holds. */
  public static Condition of(SearchTerm term) {
    return switch (term) {
      case SearchTerm.Reading reading -> reading(reading, "");
      case SearchTerm.Name name -> name(name, "");
      case SearchTerm.Born born ->
          CurrentTable.BIRTH_FROM.le(born.to()).and(CurrentTable.BIRTH_TO.ge(born.from()));
      case SearchTerm.InAddress address ->
          holds(CurrentTable.ADDRESS_KEY, "", addressPattern(address.text()));
      case SearchTerm.Number number -> number(number);
      case SearchTerm.AnyOf any -> DSL.or(any.terms().stream().map(SearchConditions::of).toList());
    };
  }

  /**
   * A number for sorting: 0 where a name begins with what is asked, 1 where it holds it, else 2.
   */
  public static Field<Integer> rank(List<SearchTerm> terms) {
    List<Condition> begin = new ArrayList<>();
    List<Condition> hold = new ArrayList<>();
    terms.stream()
        .flatMap(SearchConditions::flat)
        .forEach(
            term -> {
              if (term instanceof SearchTerm.Reading reading) {
                begin.add(reading(reading, BAR));
                hold.add(reading(reading, ""));
              } else if (term instanceof SearchTerm.Name name) {
                begin.add(name(name, "[|]"));
                hold.add(name(name, ""));
              }
            });
    return begin.isEmpty()
        ? DSL.inline(0).plus(0)
        : DSL.when(DSL.or(begin), 0).when(DSL.or(hold), 1).otherwise(2);
  }

  private static Stream<SearchTerm> flat(SearchTerm term) {
    return term instanceof SearchTerm.AnyOf any
        ? any.terms().stream().flatMap(SearchConditions::flat)
        : Stream.of(term);
  }

  private static Condition reading(SearchTerm.Reading reading, String before) {
    SequencedSet<String> keys = SearchKeys.readings(reading.kana());
    return DSL.or(keys.stream().map(key -> CurrentTable.KANA_KEY.contains(before + key)).toList());
  }

  private static Condition name(SearchTerm.Name name, String before) {
    String pattern =
        name.characters().stream().map(SearchConditions::anyOf).collect(Collectors.joining());
    return holds(CurrentTable.NAME_KEY, before, pattern);
  }

  /** A text of nothing but signs that do not count would be held by everybody. */
  private static Condition holds(Field<String> key, String before, String pattern) {
    return pattern.isEmpty() ? DSL.falseCondition() : key.likeRegex(before + pattern);
  }

  private static String anyOf(Set<String> characters) {
    List<String> keys =
        characters.stream()
            .map(SearchKeys::written)
            .map(key -> quote(key.replace(BAR, "")))
            .distinct()
            .toList();
    return keys.size() == 1
        ? keys.getFirst()
        : keys.stream().sorted().collect(Collectors.joining("|", "(", ")"));
  }

  private static String addressPattern(String text) {
    String narrow = SearchKeys.written(Normalizer.normalize(text, Normalizer.Form.NFKC));
    return HYPHENS
        .splitAsStream(narrow)
        .map(SearchConditions::quote)
        .collect(Collectors.joining(BETWEEN_NUMBERS));
  }

  private static Condition number(SearchTerm.Number number) {
    return switch (number.kind()) {
      case ADDRESS_NUMBER -> CurrentTable.ADDRESS_NUMBER.in(withZeros(number.value()));
      case HOUSEHOLD_NUMBER -> CurrentTable.HOUSEHOLD_NUMBER.in(withZeros(number.value()));
      case INDIVIDUAL_NUMBER -> CurrentTable.INDIVIDUAL_NUMBER.eq(number.value());
      case RESIDENT_RECORD_CODE -> CurrentTable.RESIDENT_RECORD_CODE.eq(number.value());
      case CARD_NUMBER -> CurrentTable.CARD_NUMBER.eq(number.value());
    };
  }

  private static Set<String> withZeros(String number) {
    String padded = "0".repeat(Math.max(0, NUMBER_LENGTH - number.length())) + number;
    return Set.copyOf(List.of(number, padded).stream().distinct().toList());
  }

  private static String quote(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }
}
