package jp.daicho.server.registry;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.SearchTerm.NumberKind;

/** Reads single values of a search. */
final class TermReader {
  private static final Pattern YEAR_AND_MONTH = Pattern.compile("(.*[0-9元])[./．／](1[0-2]|0?[1-9])");

  private static final Pattern YEAR =
      Pattern.compile("[MTSHRmtshrＭＴＳＨＲ][0-9０-９]{1,2}|[12１２][0-9０-９]{3}");

  private TermReader() {}

  /** A birth date, or the year or month of one. */
  static Optional<SearchTerm.Born> born(String word) {
    return value(word, text -> RegisterDate.parse(text, StandardReferenceData.eras()))
        .or(() -> value(word + "頃", text -> RegisterDate.parse(text, StandardReferenceData.eras())))
        .or(
            () -> {
              var matched = YEAR_AND_MONTH.matcher(word);
              return matched.matches()
                  ? value(
                      matched.group(1) + "年" + matched.group(2) + "月頃",
                      text -> RegisterDate.parse(text, StandardReferenceData.eras()))
                  : Optional.empty();
            })
        .or(
            () ->
                YEAR.matcher(word).matches()
                    ? value(
                        word + "年頃", text -> RegisterDate.parse(text, StandardReferenceData.eras()))
                    : Optional.empty())
        .map(date -> new SearchTerm.Born(date.earliest(), date.latest()));
  }

  /** Nobody has an empty number: a word that means nothing finds nobody, rather than everybody. */
  static SearchTerm nobody() {
    return new SearchTerm.Number(NumberKind.CARD_NUMBER, "");
  }

  static <T> Optional<T> value(String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (InvalidValueException notOne) {
      return Optional.empty();
    }
  }
}
