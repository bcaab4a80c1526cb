package jp.daicho.ledger.record;

import java.util.BitSet;
import java.util.List;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.text.CharacterRepertoire;
import jp.daicho.ledger.text.RegisterText;
import jp.daicho.ledger.text.RegisterText.UnknownCharacter;

/**
 * Checks that every character of a record's texts can be written (5.8). Nearly all of them stand
 * for themselves, without selectors and marks; those found good are remembered. Not thread-safe.
 */
final class RecordTexts {
  private static final char BASIC_PLANE_ENDS = Character.MAX_VALUE;

  private final CharacterRepertoire characters;
  private final BitSet good = new BitSet(BASIC_PLANE_ENDS + 1);
  private final BitSet other = new BitSet(BASIC_PLANE_ENDS + 1);

  RecordTexts(CharacterRepertoire characters) {
    this.characters = characters;
  }

  void check(RecordItem<?> item, String text, Findings findings) {
    if (!isPlain(text)) {
      checkAll(item, text, findings);
    }
  }

  /** Whether every character stands for itself and is known. */
  private boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (!good.get(character) && !isFoundGood(character)) {
        return false;
      }
    }
    return true;
  }

  private boolean isFoundGood(char character) {
    if (other.get(character)) {
      return false;
    }
    boolean found = RegisterText.isKnownAlone(character, characters);
    (found ? good : other).set(character);
    return found;
  }

  private void checkAll(RecordItem<?> item, String text, Findings findings) {
    try {
      // The points to note are laid out in lines and columns (PointsToNoteText).
      String words =
          item.equals(AnnotationItems.POINTS_TO_NOTE)
              ? text.replace('\n', '\u3000').replace('\t', '\u3000')
              : text;
      List<UnknownCharacter> unknown = RegisterText.of(words).unknownTo(characters);
      if (!unknown.isEmpty()) {
        findings.add(
            FindingCode.UNKNOWN_CHARACTER,
            RecordRules.at(item),
            unknown.getFirst().position() + "文字目");
      }
    } catch (InvalidValueException e) {
      findings.addAll(
          List.of(new Finding(FindingCode.of(e.fault()), RecordRules.at(item), e.details())));
    }
  }
}
