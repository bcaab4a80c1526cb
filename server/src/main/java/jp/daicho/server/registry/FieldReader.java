package jp.daicho.server.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.daicho.ledger.address.AddressCode;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidenceCardNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.Sex;
import jp.daicho.ledger.text.Kana;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.SearchTerm.Empty;
import jp.daicho.server.registry.SearchTerm.NumberKind;
import jp.daicho.server.registry.SearchTerm.Part;

/**
 * Reads the named fields of a search (2.1.3). What cannot be read is told of, all of it at once,
 * and finds nobody.
 */
final class FieldReader {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\s\\u3000'’.,-]+");

  private final SearchFields fields;
  private final Function<Permission, Boolean> may;
  private final List<SearchTerm> terms = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  FieldReader(SearchFields fields, Function<Permission, Boolean> may) {
    this.fields = fields;
    this.may = may;
  }

  QueryReader.Query read() {
    name();
    reading();
    born();
    read(SearchField.SEX, Sex::parse, SearchTerm.OfSex::new, "１（男）、２（女）又は０（空欄）");
    read(
        SearchField.RELATIONSHIP,
        Relationship::parse,
        relationship -> new SearchTerm.Related(relationship.toString()),
        "子の妻のような続柄");
    filled(SearchField.ADDRESS).map(SearchTerm.InAddress::new).ifPresent(terms::add);
    read(
        SearchField.ADDRESS_CODE,
        AddressCode::parse,
        code -> new SearchTerm.WithAddressCode(code.value()),
        "数字11桁");
    filled(SearchField.BUILDING).map(SearchTerm.InBuilding::new).ifPresent(terms::add);
    filled(SearchField.DELETION_REASON).map(SearchTerm.DeletedFor::new).ifPresent(terms::add);
    numbers();
    empty();
    return new QueryReader.Query(terms, remarks);
  }

  private Optional<String> filled(SearchField field) {
    String text = fields.get(field);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private Part part() {
    String part = fields.get(SearchField.PART);
    return Arrays.stream(Part.values())
        .filter(each -> each.name().equals(part))
        .findFirst()
        .orElse(Part.ANY);
  }

  /** The parts of a name in the alphabet may be in any order. */
  private void name() {
    filled(SearchField.NAME)
        .ifPresent(
            name -> {
              boolean isExact = fields.get(SearchField.EXACT).equals("true");
              if (part() == Part.ANY && LATIN.matcher(name).matches()) {
                for (String word : SPACES.split(name)) {
                  terms.add(new SearchTerm.Name(word, Part.ANY, isExact));
                }
              } else {
                terms.add(
                    new SearchTerm.Name(SPACES.matcher(name).replaceAll(""), part(), isExact));
              }
            });
  }

  private void reading() {
    filled(SearchField.READING)
        .ifPresent(
            reading -> {
              if (Kana.isReadable(reading)) {
                terms.add(new SearchTerm.Reading(reading, part()));
              } else {
                refuse(SearchField.READING, "カナ（ひらがな、半角カナでもよい）");
              }
            });
  }

  private void born() {
    String form = "昭和55年12月26日、S55.12.26、昭和55年、1980/12のような年月日、年月又は年";
    Optional<SearchTerm.Born> from = date(SearchField.BORN_FROM, form);
    Optional<SearchTerm.Born> to = date(SearchField.BORN_TO, form);
    if (from.isPresent() || to.isPresent()) {
      LocalDate first = from.map(SearchTerm.Born::from).orElse(LocalDate.of(1, 1, 1));
      LocalDate last = to.or(() -> from).map(SearchTerm.Born::to).orElseThrow();
      if (first.isAfter(last)) {
        refuse(SearchField.BORN_TO, "始まりと同じ日か、それより後の年月日");
      } else {
        terms.add(new SearchTerm.Born(first, last));
      }
    }
  }

  private Optional<SearchTerm.Born> date(SearchField field, String form) {
    Optional<String> text = filled(field);
    Optional<SearchTerm.Born> date = text.flatMap(TermReader::born);
    if (text.isPresent() && date.isEmpty()) {
      refuse(field, form);
    }
    return date;
  }

  private void numbers() {
    number(
        SearchField.ADDRESS_NUMBER,
        NumberKind.ADDRESS_NUMBER,
        AddressNumber::parse,
        AddressNumber::value);
    number(
        SearchField.HOUSEHOLD_NUMBER,
        NumberKind.HOUSEHOLD_NUMBER,
        HouseholdNumber::parse,
        HouseholdNumber::value);
    if (mayUse(SearchField.INDIVIDUAL_NUMBER, Permission.SEE_INDIVIDUAL_NUMBER)) {
      number(
          SearchField.INDIVIDUAL_NUMBER,
          NumberKind.INDIVIDUAL_NUMBER,
          IndividualNumber::parse,
          IndividualNumber::value);
    }
    if (mayUse(SearchField.RESIDENT_RECORD_CODE, Permission.SEE_RESIDENT_RECORD_CODE)) {
      number(
          SearchField.RESIDENT_RECORD_CODE,
          NumberKind.RESIDENT_RECORD_CODE,
          ResidentRecordCode::parse,
          ResidentRecordCode::value);
    }
    if (mayUse(SearchField.CARD_NUMBER, Permission.SEE_RESIDENCE_STATUS)) {
      number(
          SearchField.CARD_NUMBER,
          NumberKind.CARD_NUMBER,
          ResidenceCardNumber::parse,
          ResidenceCardNumber::value);
    }
  }

  private <T> void number(
      SearchField field, NumberKind kind, Function<String, T> parser, Function<T, String> value) {
    read(field, parser, number -> new SearchTerm.Number(kind, value.apply(number)), "桁数と検査数字の合う番号");
  }

  private void empty() {
    filled(SearchField.EMPTY)
        .ifPresent(
            text -> {
              for (String name : text.split(",")) {
                Optional<Empty.Item> item =
                    Arrays.stream(Empty.Item.values())
                        .filter(each -> each.name().equals(name.strip()))
                        .findFirst();
                if (item.isEmpty()) {
                  refuse(SearchField.EMPTY, "項目の一覧にある名前");
                } else if (maySee(item.get())) {
                  terms.add(new Empty(item.get()));
                }
              }
            });
  }

  private boolean maySee(Empty.Item item) {
    return switch (item) {
      case INDIVIDUAL_NUMBER -> mayUse(SearchField.EMPTY, Permission.SEE_INDIVIDUAL_NUMBER);
      case RESIDENT_RECORD_CODE -> mayUse(SearchField.EMPTY, Permission.SEE_RESIDENT_RECORD_CODE);
      case CARD_NUMBER -> mayUse(SearchField.EMPTY, Permission.SEE_RESIDENCE_STATUS);
      case NAME,
          READING,
          FORMER_SURNAME,
          FORMER_SURNAME_READING,
          ALIAS,
          ALIAS_READING,
          RELATIONSHIP,
          ADDRESS_CODE,
          BUILDING ->
          true;
    };
  }

  /** By what the operator may not see she cannot search either (10.4). */
  private boolean mayUse(SearchField field, Permission permission) {
    if (fields.get(field).isEmpty() || may.apply(permission)) {
      return true;
    }
    remarks.add(field.label() + "は、表示する権限がないため検索に使っていません。");
    terms.add(TermReader.nobody());
    return false;
  }

  private <T> void read(
      SearchField field, Function<String, T> parser, Function<T, SearchTerm> term, String form) {
    filled(field)
        .ifPresent(
            text ->
                TermReader.value(text, parser)
                    .map(term)
                    .ifPresentOrElse(terms::add, () -> refuse(field, form)));
  }

  private void refuse(SearchField field, String form) {
    remarks.add(field.label() + "を読み取れません。" + form + "を入れてください。");
    terms.add(TermReader.nobody());
  }
}
