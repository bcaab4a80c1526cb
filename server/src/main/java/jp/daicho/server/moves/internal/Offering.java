package jp.daicho.server.moves.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.EntryOffers;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.registry.Version;
import org.springframework.stereotype.Component;

/** Gathers what an entry may take over instead of typing it again (4.0.6, 4.0.10). */
@Component
public final class Offering {
  private final DraftStore drafts;
  private final Registry registry;
  private final AddressBooks books;

  /** Made once. */
  Offering(DraftStore drafts, Registry registry, AddressBooks books) {
    this.drafts = drafts;
    this.registry = registry;
    this.books = books;
  }

  /**
   * What may be taken over.
   *
   * @param typed the entry as the operator typed and sees it
   * @param look the same entry, read and assessed
   * @param draftNumber the draft that is corrected, which is no earlier entry; or 0
   */
  public EntryOffers offers(Passage passage, EnteredMove typed, Moves.Look look, long draftNumber) {
    List<ResidentRecord> others = new ArrayList<>(known(look));
    others.addAll(staying(look));
    others.forEach(it -> passage.concerning(it.key().addressNumber()));
    look.joined().forEach(it -> passage.concerning(it.key().addressNumber()));
    return EntryOffers.of(
        new EntryOffers.Sources(
            typed,
            drafts
                .lastOfToday(passage, draftNumber)
                .map(draft -> HiddenItems.seen(passage, draft))
                .map(Draft::entry)
                .orElse(null),
            look.joined(),
            others,
            ownHistory(passage, look),
            HiddenItems.of(passage),
            passage.municipality(),
            books.of(passage)));
  }

  /** Those who move and are in the register already. */
  public static List<ResidentRecord> known(Moves.Look look) {
    return look.reading().persons().stream()
        .map(PersonReading::known)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The members of the households that are left who are not in the entry. */
  public static List<ResidentRecord> staying(Moves.Look look) {
    Set<AddressNumber> moving = new HashSet<>();
    Set<HouseholdNumber> left = new LinkedHashSet<>();
    for (ResidentRecord known : known(look)) {
      if (known.status().isResident()) {
        moving.add(known.key().addressNumber());
        left.add(known.household().householdNumber());
      }
    }
    return left.stream()
        .flatMap(number -> look.situation().members(number).stream())
        .filter(member -> !moving.contains(member.key().addressNumber()))
        .toList();
  }

  private List<ResidentRecord> ownHistory(Passage passage, Moves.Look look) {
    List<ResidentRecord> versions = new ArrayList<>();
    for (PersonReading person : look.reading().persons()) {
      AddressNumber returning = person.returningAs();
      if (returning != null) {
        passage.concerning(returning);
        registry.history(passage, returning).stream().map(Version::resident).forEach(versions::add);
      }
    }
    return versions;
  }
}
