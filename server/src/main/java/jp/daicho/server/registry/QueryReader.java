package jp.daicho.server.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidenceCardNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.text.Kana;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.SearchTerm.NumberKind;

/**
 * Reads what was typed into the search box (2.1.3): decides what each word can be. All words must
 * hold; a word that can be several things may be any of them.
 *
 * <table>
 * <caption>Words</caption>
 * <tr><td>kana of any kind</td><td>reading, a name written in kana, or a part of an address</td></tr>
 * <tr><td>digits</td><td>宛名番号, 世帯番号, 個人番号, 住民票コード, or a date such as 3551226</td></tr>
 * <tr><td>a date, also a year or a month</td><td>birth date</td></tr>
 * <tr><td>AB12345678CD</td><td>在留カード番号 or 特別永住者証明書番号</td></tr>
 * <tr><td>text with digits</td><td>a part of an address</td></tr>
 * <tr><td>other text</td><td>name, with variants of its characters, or a part of an address; a single
 * character beside other words is a name only</td></tr>
 * </table>
 */
public final class QueryReader {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
  private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+");
  private static final Pattern HAS_DIGIT =
      Pattern.compile(".*[0-9０-９〇一二三四五六七八九十]+(丁目|番|号).*|.*[0-9０-９].*");

  /** Each word can be several things, so that the number of questions grows with every word. */
  private static final int MOST_WORDS = 8;

  /**
   * What a query asks, for an operator with certain permissions.
   *
   * @param terms what must hold; empty if nothing can be searched
   * @param remarks what the clerk should know: words left aside, and why
   */
  public record Query(List<SearchTerm> terms, List<String> remarks) {
    /** A query; the lists are copied. */
    public Query {
      terms = List.copyOf(terms);
      remarks = List.copyOf(remarks);
    }

    /** Whether a number was typed that has no place in the address of a page. */
    public boolean holdsNumberToKeepSecret() {
      return terms.stream().anyMatch(Query::isSecret);
    }

    private static boolean isSecret(SearchTerm term) {
      return switch (term) {
        case SearchTerm.AnyOf any -> any.terms().stream().anyMatch(Query::isSecret);
        case SearchTerm.Number number ->
            number.kind() == NumberKind.INDIVIDUAL_NUMBER
                || number.kind() == NumberKind.RESIDENT_RECORD_CODE;
        case SearchTerm.Reading _,
            SearchTerm.Name _,
            SearchTerm.Born _,
            SearchTerm.InAddress _,
            SearchTerm.InBuilding _,
            SearchTerm.WithAddressCode _,
            SearchTerm.OfSex _,
            SearchTerm.Related _,
            SearchTerm.DeletedFor _,
            SearchTerm.Empty _ ->
            false;
      };
    }
  }

  /**
   * Reads what was filled into fields: all of it must hold.
   *
   * @param may which items the operator may see; by others she cannot search either (10.4)
   */
  public Query read(SearchFields fields, Function<Permission, Boolean> may) {
    Query words = read(fields.get(SearchField.QUERY), may);
    Query details = new FieldReader(fields, may).read();
    List<SearchTerm> terms = new ArrayList<>(words.terms());
    terms.addAll(details.terms());
    List<String> remarks = new ArrayList<>(words.remarks());
    remarks.addAll(details.remarks());
    return new Query(terms, remarks);
  }

  /**
   * Reads a query.
   *
   * @param text as typed
   * @param may which items the operator may see; by others she cannot search either (10.4)
   */
  public Query read(String text, Function<Permission, Boolean> may) {
    List<SearchTerm> terms = new ArrayList<>();
    Set<String> remarks = new LinkedHashSet<>();
    String[] words = SPACES.split(text.strip());
    if (words.length > MOST_WORDS) {
      remarks.add("検索する語は" + MOST_WORDS + "語までです。" + (MOST_WORDS + 1) + "語目から後は検索に使っていません。");
    }
    for (String word : Arrays.asList(words).subList(0, Math.min(words.length, MOST_WORDS))) {
      if (!word.isEmpty()) {
        List<SearchTerm> meanings =
            meanings(word, may, remarks).stream()
                .filter(meaning -> words.length == 1 || !isOneCharacterOfAnAddress(meaning))
                .toList();
        if (!meanings.isEmpty()) {
          terms.add(meanings.size() == 1 ? meanings.getFirst() : new SearchTerm.AnyOf(meanings));
        }
      }
    }
    return new Query(terms, List.copyOf(remarks));
  }

  /** 花 beside another word is a name: as a part of an address it would stand for half a city. */
  private static boolean isOneCharacterOfAnAddress(SearchTerm meaning) {
    return meaning instanceof SearchTerm.InAddress(String text)
        && text.codePointCount(0, text.length()) == 1;
  }

  private List<SearchTerm> meanings(
      String word, Function<Permission, Boolean> may, Set<String> remarks) {
    if (DIGITS.matcher(word).matches()) {
      return numbers(word, may, remarks);
    }
    Optional<SearchTerm.Born> born = TermReader.born(word);
    if (born.isPresent()) {
      return List.of(born.get());
    }
    Optional<ResidenceCardNumber> card = TermReader.value(word, ResidenceCardNumber::parse);
    if (card.isPresent()) {
      if (!may.apply(Permission.SEE_RESIDENCE_STATUS)) {
        remarks.add("在留カード番号等は、表示する権限がないため検索に使っていません。");
        return List.of(TermReader.nobody());
      }
      return List.of(new SearchTerm.Number(NumberKind.CARD_NUMBER, card.get().value()));
    }
    if (Kana.isReadable(word)) {
      return List.of(
          new SearchTerm.Reading(word), new SearchTerm.Name(word), new SearchTerm.InAddress(word));
    }
    if (HAS_DIGIT.matcher(word).matches()) {
      return List.of(new SearchTerm.InAddress(word));
    }
    return List.of(new SearchTerm.Name(word), new SearchTerm.InAddress(word));
  }

  private List<SearchTerm> numbers(
      String word, Function<Permission, Boolean> may, Set<String> remarks) {
    List<SearchTerm> meanings = new ArrayList<>();
    TermReader.value(word, AddressNumber::parse)
        .ifPresent(
            number -> {
              meanings.add(new SearchTerm.Number(NumberKind.ADDRESS_NUMBER, number.value()));
              meanings.add(new SearchTerm.Number(NumberKind.HOUSEHOLD_NUMBER, number.value()));
            });
    TermReader.value(word, IndividualNumber::parse)
        .ifPresent(
            number -> {
              if (may.apply(Permission.SEE_INDIVIDUAL_NUMBER)) {
                meanings.add(new SearchTerm.Number(NumberKind.INDIVIDUAL_NUMBER, number.value()));
              } else {
                remarks.add("個人番号は、表示する権限がないため検索に使っていません。");
              }
            });
    TermReader.value(word, ResidentRecordCode::parse)
        .ifPresent(
            code -> {
              if (may.apply(Permission.SEE_RESIDENT_RECORD_CODE)) {
                meanings.add(new SearchTerm.Number(NumberKind.RESIDENT_RECORD_CODE, code.value()));
              } else {
                remarks.add("住民票コードは、表示する権限がないため検索に使っていません。");
              }
            });
    TermReader.born(word).ifPresent(meanings::add);
    wrongCheckDigit(word).ifPresent(remarks::add);
    if (meanings.isEmpty()) {
      remarks.add("番号としても年月日としても読めない数字があります。桁数を確かめてください。");
      meanings.add(TermReader.nobody());
    }
    return meanings;
  }

  /** 12 digits are hardly anything but an Individual Number, 11 a resident record code. */
  private static Optional<String> wrongCheckDigit(String word) {
    if (word.length() == 12 && TermReader.value(word, IndividualNumber::parse).isEmpty()) {
      return Optional.of("個人番号とすると検査数字が合いません。番号を確かめてください。");
    }
    if (word.length() == 11 && TermReader.value(word, ResidentRecordCode::parse).isEmpty()) {
      return Optional.of("住民票コードとすると検査数字が合いません。番号を確かめてください。");
    }
    return Optional.empty();
  }
}
