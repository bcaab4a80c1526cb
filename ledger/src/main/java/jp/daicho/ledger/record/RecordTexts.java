package jp.daicho.ledger.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.text.CharacterRepertoire;
import jp.daicho.ledger.text.RegisterText;
import jp.daicho.ledger.text.RegisterText.UnknownCharacter;

/**
 * Checks that every character of a record's texts can be written (5.8). Many texts recur, such as
 * towns and surnames, so texts found good are remembered. Not thread-safe.
 */
final class RecordTexts {
  private static final int REMEMBERED = 50_000;

  private final CharacterRepertoire characters;
  private final Set<String> good = new HashSet<>();

  RecordTexts(CharacterRepertoire characters) {
    this.characters = characters;
  }

  void check(RecordItem<?> item, String text, Findings findings) {
    if (isPlain(text) || good.contains(text)) {
      return;
    }
    if (allKnown(item, text, findings)) {
      if (good.size() >= REMEMBERED) {
        good.clear();
      }
      good.add(text);
    }
  }

  private boolean allKnown(RecordItem<?> item, String text, Findings findings) {
    try {
      // The points to note are laid out in lines and columns (PointsToNoteText).
      String words =
          item.equals(AnnotationItems.POINTS_TO_NOTE)
              ? text.replace('\n', '\u3000').replace('\t', '\u3000')
              : text;
      List<UnknownCharacter> unknown = RegisterText.of(words).unknownTo(characters);
      if (unknown.isEmpty()) {
        return true;
      }
      findings.add(
          FindingCode.UNKNOWN_CHARACTER,
          RecordRules.at(item),
          unknown.getFirst().position() + "文字目");
    } catch (InvalidValueException e) {
      findings.addAll(
          List.of(new Finding(FindingCode.of(e.fault()), RecordRules.at(item), e.details())));
    }
    return false;
  }

  /** Digits, Latin letters and the like, which every repertoire has. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < ' ' || character > '~') {
        return false;
      }
    }
    return true;
  }
}
