package jp.daicho.server.characterhelp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import jp.daicho.characters.CharacterFinder;
import jp.daicho.characters.CharacterQuery;
import jp.daicho.characters.MjCharacter;
import jp.daicho.characters.MjCharacters;
import jp.daicho.characters.MjName;
import jp.daicho.forms.font.Cluster;
import jp.daicho.forms.font.Typeface;
import jp.daicho.handwriting.Candidate;
import jp.daicho.handwriting.Drawing;
import jp.daicho.handwriting.Recogniser;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.reference.RegisteredVariants;
import jp.daicho.server.screens.OperatorMenu;
import org.springframework.stereotype.Component;

/**
 * Finds characters and tells of them (2.1.3, 2.2.3). The tables are nationwide and hold nobody's
 * data, so whoever has signed in may use them; only the variants that the municipality has
 * registered itself are asked for at the door.
 */
@Component
public final class CharacterHelp {
  /** As many characters as an answer holds at most. */
  public static final int MOST = 120;

  /** As many characters of a text as are shown large at once. */
  public static final int LONGEST = 200;

  private static final Operation OWN_VARIANTS =
      Operation.of("文字コードの照会", AuditAction.ENQUIRY, Permission.ENQUIRY);

  private final Door door;
  private final OperatorMenu menu;
  private final RegisteredVariants variants;

  CharacterHelp(Door door, OperatorMenu menu, RegisteredVariants variants) {
    this.door = door;
    this.menu = menu;
    this.variants = variants;
  }

  /**
   * Characters that were found.
   *
   * @param characters the first of them, at most {@link #MOST}
   * @param total how many there are
   */
  public record FoundCharacters(List<ShownCharacter> characters, int total) {}

  /**
   * A character with those beside it.
   *
   * @param character the character
   * @param shapes the other shapes of its base, told apart by variation selectors
   * @param variants the characters a search for it also finds, in all their shapes
   * @param registered the variants that the municipality has registered; empty without the
   *     permission of enquiry
   */
  public record Beside(
      ShownCharacter character,
      List<ShownCharacter> shapes,
      List<ShownCharacter> variants,
      List<ShownCharacter> registered) {}

  /** Looks for characters by what is known of them. */
  public FoundCharacters find(CharacterQuery query) {
    CharacterFinder.Found found = CharacterFinder.standard().find(query, MOST);
    return new FoundCharacters(
        found.characters().stream().map(ShownCharacter::of).toList(), found.total());
  }

  /** The characters somebody may have written, the likeliest first. */
  public List<ShownCharacter> recognise(Drawing drawing, int most) {
    List<Candidate> candidates = Recogniser.standard().recognise(drawing, most);
    return candidates.stream()
        .flatMap(candidate -> MjCharacters.standard().of(candidate.character()).stream())
        .map(ShownCharacter::of)
        .toList();
  }

  /**
   * Each character of a text, with its selector if it has one.
   *
   * @param text at most {@link #LONGEST} characters; what is beyond is left out
   */
  public List<ShownCharacter> read(String text) {
    return Typeface.ipamj().shape(text).stream()
        .filter(cluster -> !cluster.text().isBlank())
        .limit(LONGEST)
        .map(CharacterHelp::shown)
        .toList();
  }

  /** A character with those beside it; empty if there is none of the name. */
  public Optional<Beside> beside(MjName name) {
    return MjCharacters.standard().of(name).map(this::beside);
  }

  private Beside beside(MjCharacter character) {
    CharacterFinder finder = CharacterFinder.standard();
    List<ShownCharacter> registered = new ArrayList<>();
    if (character.codePoint() != 0 && menu.offers(Permission.ENQUIRY)) {
      String base = Character.toString(character.codePoint());
      SequencedSet<String> own =
          door.enter(
              OWN_VARIANTS,
              passage -> new LinkedHashSet<>(variants.known(passage).registeredFor(base)));
      own.forEach(variant -> registered.addAll(read(variant)));
    }
    return new Beside(
        ShownCharacter.of(character),
        finder.shapesOf(character).stream().skip(1).map(ShownCharacter::of).toList(),
        finder.variantsOf(character).stream().map(ShownCharacter::of).toList(),
        registered);
  }

  private static ShownCharacter shown(Cluster cluster) {
    return MjCharacters.standard()
        .of(cluster.text())
        .map(ShownCharacter::of)
        .orElseGet(() -> ShownCharacter.otherThanMj(cluster.text()));
  }
}
