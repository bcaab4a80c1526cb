package jp.daicho.server.characterhelp.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.daicho.characters.CharacterFinder;
import jp.daicho.characters.CharacterQuery;
import jp.daicho.characters.Radical;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed who looks for a character; the names are those of the fields and of the
 * parameters of the API. What is not given is empty.
 */
public record CharacterForm(
    @Nullable String reading,
    @Nullable String strokesFrom,
    @Nullable String strokesTo,
    @Nullable String radical,
    @Nullable String residualFrom,
    @Nullable String residualTo,
    @Nullable String parts,
    @Nullable String characterCode) {
  private static final EntryItem STROKES_FROM = new EntryItem("strokesFrom", "総画数（から）");
  private static final EntryItem STROKES_TO = new EntryItem("strokesTo", "総画数（まで）");
  private static final EntryItem RADICAL = new EntryItem("radical", "部首");
  private static final EntryItem RESIDUAL_FROM = new EntryItem("residualFrom", "内画数（から）");
  private static final EntryItem RESIDUAL_TO = new EntryItem("residualTo", "内画数（まで）");
  private static final EntryItem PARTS = new EntryItem("parts", "部品");

  /** Nothing is typed. */
  static final CharacterForm EMPTY = new CharacterForm("", "", "", "", "", "", "", "");

  /** A form; what is not given becomes empty. */
  public CharacterForm {
    reading = Objects.requireNonNullElse(reading, "");
    strokesFrom = Objects.requireNonNullElse(strokesFrom, "");
    strokesTo = Objects.requireNonNullElse(strokesTo, "");
    radical = Objects.requireNonNullElse(radical, "");
    residualFrom = Objects.requireNonNullElse(residualFrom, "");
    residualTo = Objects.requireNonNullElse(residualTo, "");
    parts = Objects.requireNonNullElse(parts, "");
    characterCode = Objects.requireNonNullElse(characterCode, "");
  }

  /** Reads it; what cannot be read is told to the findings and left out. */
  CharacterQuery read(Findings findings) {
    int least = number(findings, strokesFrom, STROKES_FROM, 0);
    int most = number(findings, strokesTo, STROKES_TO, 0);
    int leastResidual = number(findings, residualFrom, RESIDUAL_FROM, 0);
    int mostResidual = number(findings, residualTo, RESIDUAL_TO, -1);
    if (most > 0 && least > most) {
      findings.add(FindingCode.STROKES_REVERSED, STROKES_TO);
    }
    if (mostResidual >= 0 && leastResidual > mostResidual) {
      findings.add(FindingCode.STROKES_REVERSED, RESIDUAL_TO);
    }
    List<Integer> radicals = findings.read(text(radical), RADICAL, CharacterForm::radicals);
    return new CharacterQuery(
        text(reading).strip(),
        least,
        most,
        radicals == null ? List.of() : radicals,
        leastResidual,
        mostResidual,
        parts(findings),
        text(characterCode).strip());
  }

  /**
   * Kanji stand for themselves, each a part; kana up to the next space are the name of a radical.
   */
  private List<String> parts(Findings findings) {
    List<String> read =
        Arrays.stream(text(parts).strip().split("[\\s\u3000、,]+"))
            .filter(word -> !word.isEmpty())
            .flatMap(
                word ->
                    isKana(word)
                        ? List.of(word).stream()
                        : word.codePoints().mapToObj(Character::toString))
            .toList();
    for (String part : read) {
      if (!CharacterFinder.standard().isPart(part)) {
        findings.add(FindingCode.PART_UNKNOWN, PARTS, part);
      }
    }
    return read;
  }

  /** A number, or a number with the words that the list of radicals shows beside it, or a name. */
  private static List<Integer> radicals(String typed) {
    String first = typed.strip().split("[\\s\u3000]+")[0];
    List<Integer> meant =
        CharacterFinder.standard().radicalsMeant(first).stream().map(Radical::number).toList();
    if (meant.isEmpty()) {
      throw new InvalidValueException(Fault.UNKNOWN_CODE, "radical");
    }
    return meant;
  }

  private static int number(
      Findings findings, @Nullable String typed, EntryItem where, int otherwise) {
    Integer number =
        findings.read(
            text(typed),
            where,
            each -> {
              String digits = Normalizer.normalize(each, Normalizer.Form.NFKC);
              if (!digits.strip().matches("[0-9]{1,3}")) {
                throw new InvalidValueException(Fault.NOT_DIGITS, where.path());
              }
              return Integer.valueOf(digits.strip());
            });
    return number == null ? otherwise : number;
  }

  private static boolean isKana(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .codePoints()
        .allMatch(
            c ->
                Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                    || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
