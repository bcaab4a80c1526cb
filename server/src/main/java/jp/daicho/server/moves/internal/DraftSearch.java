package jp.daicho.server.moves.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.move.MoveReader;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftQuery;
import jp.daicho.server.moves.FoundDraft;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.Registry;
import org.springframework.stereotype.Component;

/** Finds drafts by state, place of entry and those who move (4.0.8). */
@Component
public final class DraftSearch {
  private static final int MOST_SHOWN = 500;
  private static final int MOST_LOOKED_AT = 5000;

  private final DraftStore drafts;
  private final Registry registry;

  /** Over the drafts, and the register for the names of those who are in it. */
  DraftSearch(DraftStore drafts, Registry registry) {
    this.drafts = drafts;
    this.registry = registry;
  }

  /**
   * The drafts asked for, the oldest first and at most {@value #MOST_SHOWN}.
   *
   * @throws jp.daicho.server.operators.AccessRefusedException for those who do not work on drafts
   */
  public List<FoundDraft> find(Passage passage, DraftQuery query) {
    DraftAccess.require(passage);
    int most = query.person().isEmpty() ? MOST_SHOWN : MOST_LOOKED_AT;
    List<Draft> found = drafts.list(passage, query.states(), query.place(), most);
    Map<String, ResidentRecord> known = known(passage, found);
    List<Found> fitting =
        found.stream()
            .map(draft -> new Found(draft, names(draft, known)))
            .filter(draft -> draft.fits(query.person()))
            .limit(MOST_SHOWN)
            .toList();
    return fitting.stream()
        .map(
            one -> {
              MoveReader.named(one.draft().entry()).forEach(passage::concerning);
              return new FoundDraft(HiddenItems.seen(passage, one.draft()), one.names());
            })
        .toList();
  }

  /** A draft with the names of those who move. */
  private record Found(Draft draft, List<String> names) {
    boolean fits(String person) {
      String wanted = withoutSpaces(person);
      return wanted.isEmpty()
          || names.stream().anyMatch(name -> withoutSpaces(name).contains(wanted))
          || MoveReader.named(draft.entry()).stream()
              .anyMatch(number -> number.value().equals(wanted));
    }

    private static String withoutSpaces(String text) {
      return text.replace(" ", "").replace("\u3000", "");
    }
  }

  /** Those who move and are in the register: their entries hold only the number. */
  private Map<String, ResidentRecord> known(Passage passage, List<Draft> found) {
    List<AddressNumber> numbers =
        found.stream()
            .flatMap(draft -> MoveReader.named(draft.entry()).stream())
            .distinct()
            .toList();
    Map<String, ResidentRecord> known = new HashMap<>();
    for (ResidentRecord resident : registry.latest(passage, numbers)) {
      known.put(resident.key().addressNumber().value(), resident);
    }
    return known;
  }

  private static List<String> names(Draft draft, Map<String, ResidentRecord> known) {
    return draft.entry().persons().stream()
        .map(
            person -> {
              ResidentRecord resident = known.get(person.get(PersonField.ADDRESS_NUMBER));
              return resident == null ? TypedName.of(person) : resident.person().listedName();
            })
        .toList();
  }
}
