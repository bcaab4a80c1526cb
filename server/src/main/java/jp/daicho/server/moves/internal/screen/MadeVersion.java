package jp.daicho.server.moves.internal.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.daicho.ledger.move.EntryStamp;
import jp.daicho.ledger.move.MoveRegistration;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.internal.Moves;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.registry.Version;

/**
 * What a move makes of the record of a resident, or has made (4.0.9).
 *
 * @param before the record as it is, or was
 * @param after as the move leaves it
 * @param reasons 異動事由 of the versions in between, in their order
 */
public record MadeVersion(ResidentRecord before, ResidentRecord after, List<String> reasons) {
  /** The list is copied. */
  public MadeVersion {
    reasons = List.copyOf(reasons);
  }

  /** Whether the Individual Number is another than before. */
  boolean changesIndividualNumber() {
    return !Objects.equals(before.numbers().individualNumber(), after.numbers().individualNumber());
  }

  /** Whether any number of the person is another than before. */
  boolean changesNumbers() {
    return !before.numbers().equals(after.numbers());
  }

  /**
   * What a draft will make of the records of residents, by the very rules of the registration;
   * nothing for newcomers, and nothing while an error stops it.
   */
  public static List<MadeVersion> of(Passage passage, Draft draft, Moves.Look look) {
    if (look.reading().effect().takesNewcomers() || !look.assessment().allows()) {
      return List.of();
    }
    Map<AddressNumber, ResidentRecord> before = new HashMap<>();
    look.situation()
        .households()
        .values()
        .forEach(members -> members.forEach(it -> before.put(it.key().addressNumber(), it)));
    for (PersonReading person : look.reading().persons()) {
      ResidentRecord known = person.known();
      if (known != null) {
        before.put(known.key().addressNumber(), known);
      }
    }
    EntryStamp stamp = new EntryStamp(0, passage.today(), draft.placeOfEntry(), draft.terminal());
    return together(
        before,
        MoveRegistration.versions(look.reading(), look.situation(), new PreviewNumbering(), stamp));
  }

  /** What a registered move has made of the records it found. */
  static List<MadeVersion> of(Passage passage, Registry registry, long moveNumber) {
    List<ResidentRecord> made = registry.ofMove(passage, moveNumber);
    Map<AddressNumber, ResidentRecord> before = new HashMap<>();
    for (ResidentRecord version : made) {
      AddressNumber number = version.key().addressNumber();
      registry.history(passage, number).stream()
          .map(Version::resident)
          .filter(it -> it.key().version() == version.key().version() - 1)
          .forEach(it -> before.putIfAbsent(number, it));
    }
    return together(before, made);
  }

  /** A record that is closed and written anew gets two versions, which are one change. */
  private static List<MadeVersion> together(
      Map<AddressNumber, ResidentRecord> before, List<ResidentRecord> made) {
    Map<AddressNumber, List<ResidentRecord>> versions = new LinkedHashMap<>();
    for (ResidentRecord version : made) {
      versions
          .computeIfAbsent(version.key().addressNumber(), number -> new ArrayList<>())
          .add(version);
    }
    List<MadeVersion> all = new ArrayList<>();
    versions.forEach(
        (number, list) -> {
          ResidentRecord known = before.get(number);
          if (known != null) {
            all.add(
                new MadeVersion(
                    known,
                    list.getLast(),
                    list.stream().map(it -> it.move().reason().name()).toList()));
          }
        });
    return all;
  }
}
