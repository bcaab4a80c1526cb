package jp.daicho.server.moves.internal.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.EntryOffers;
import jp.daicho.ledger.move.MoveReading;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.move.PersonReading;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftUnknownException;
import jp.daicho.server.moves.internal.CandidateView;
import jp.daicho.server.moves.internal.DraftStore;
import jp.daicho.server.moves.internal.HiddenItems;
import jp.daicho.server.moves.internal.Moves;
import jp.daicho.server.moves.internal.OfferedNotes;
import jp.daicho.server.moves.internal.Offering;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.protection.Protections;
import jp.daicho.server.reference.AddressBook;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.reference.Buildings;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.reference.Town;
import jp.daicho.server.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the entry of a move needs of the register. */
@Component
final class EntryDesk {
  private static final Operation ENTRY =
      Operation.of("異動入力", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);
  private static final Operation CORRECTION =
      Operation.of("仮登録の修正（表示）", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);
  private static final Operation RETURNING =
      Operation.of("再転入者の選択", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);

  private final Door door;
  private final Moves moves;
  private final DraftStore drafts;
  private final Registry registry;
  private final AddressBooks books;
  private final Buildings buildings;
  private final OfferedNotes notes;
  private final Offering offering;
  private final Protections protections;

  EntryDesk(
      Door door,
      Moves moves,
      DraftStore drafts,
      Registry registry,
      AddressBooks books,
      Buildings buildings,
      OfferedNotes notes,
      Offering offering,
      Protections protections) {
    this.protections = protections;
    this.door = door;
    this.moves = moves;
    this.drafts = drafts;
    this.registry = registry;
    this.books = books;
    this.buildings = buildings;
    this.notes = notes;
    this.offering = offering;
  }

  /**
   * An entry and what belongs beside it.
   *
   * @param entry the whole entry, with the items of a stored draft the operator may not see
   * @param look the reading and the findings
   * @param today 処理日
   * @param municipality whose register it is
   * @param returning by place in the entry the deleted records somebody may come back to
   * @param candidates by place in the entry the records that may be of the same person
   * @param household the members of the household that is joined, also the deleted ones (3.3)
   * @param staying who is left in the households of those who move
   * @param cancelled a version made by the move that is cancelled; null for every other kind
   * @param buildings the buildings at the address that was typed (4.0.7)
   * @param addresses the address dictionary as the municipality has it (1.3.3)
   * @param hidden items the operator may not see
   * @param form what was sent, with the points to note that are entered by themselves (1.1.14)
   * @param countries the countries and regions of the dictionary in force (1.3.3)
   * @param offers what the entry may take over (4.0.6, 4.0.10)
   * @param wards the names of the wards by code; empty where there are none (4.1.0.1)
   * @param occupied who else enters a move of one of them, or has one entered (10.3)
   */
  record Seen(
      EnteredMove entry,
      Moves.Look look,
      LocalDate today,
      MunicipalityCode municipality,
      Map<Integer, List<ResidentRecord>> returning,
      Map<Integer, List<CandidateView>> candidates,
      List<ResidentRecord> household,
      List<ResidentRecord> staying,
      @Nullable ResidentRecord cancelled,
      List<String> buildings,
      Offered addresses,
      Set<PersonField> hidden,
      EntryForm form,
      List<String> countries,
      EntryOffers offers,
      Map<String, String> wards,
      List<String> occupied) {
    /** Those who move and are in the register already. */
    List<ResidentRecord> known() {
      return Offering.known(look);
    }

    /** The codes of the wards. */
    Set<MunicipalityCode> wardCodes() {
      return wards.keySet().stream()
          .map(MunicipalityCode::of)
          .collect(Collectors.toUnmodifiableSet());
    }

    /** 処理日 as it is shown, which is also what is offered for the day of the ground (4.1.0.2). */
    String todayInWords() {
      return RegisterDate.of(today).toJapanese(StandardReferenceData.get().eras());
    }
  }

  /**
   * The towns an entry can offer.
   *
   * @param here of the municipality itself
   * @param previous of the one of 転入前住所
   * @param destination of the one of 転出先住所
   */
  record Offered(List<Town> here, List<Town> previous, List<Town> destination) {
    private static Offered of(AddressBook book, MunicipalityCode here, EnteredMove entry) {
      return new Offered(
          book.towns(place(book, here, entry)),
          towns(book, entry.get(CommonField.PREVIOUS_MUNICIPALITY_CODE)),
          towns(book, entry.get(CommonField.DESTINATION_MUNICIPALITY_CODE)));
    }

    /** The municipality, or the ward that is named (4.1.0.1). */
    private static MunicipalityCode place(
        AddressBook book, MunicipalityCode here, EnteredMove entry) {
      String ward = entry.get(CommonField.WARD).strip();
      return book.wards(here).stream()
          .filter(code -> code.value().equals(ward))
          .findFirst()
          .orElse(here);
    }

    private static List<Town> towns(AddressBook book, String municipality) {
      try {
        return municipality.isBlank()
            ? List.of()
            : book.towns(MunicipalityCode.parse(municipality));
      } catch (InvalidValueException none) {
        return List.of();
      }
    }
  }

  /** A draft opened for correction, without the items the operator may not see. */
  record Opened(Draft draft, EnteredMove visible) {}

  /** Looks at an entry; {@code draftNumber} is 0 for a new one. */
  Seen look(EntryForm sent, long draftNumber) {
    return door.enter(
        ENTRY,
        passage -> {
          EntryForm form = noted(passage, sent);
          passage.note("異動", form.type().label());
          Set<PersonField> hidden = HiddenItems.of(passage);
          EnteredMove whole =
              draftNumber == 0 ? form.entry() : whole(form, find(passage, draftNumber), hidden);
          Moves.Look look = moves.look(passage, whole, draftNumber);
          List<String> occupied = occupied(passage, look, draftNumber);
          if (occupied.isEmpty()) {
            moves.enter(passage, look);
          }
          Map<Integer, List<ResidentRecord>> returning = new HashMap<>();
          for (PersonReading person : look.reading().persons()) {
            List<ResidentRecord> candidates = ReturningResident.candidates(look, person);
            shown(passage, candidates);
            returning.put(person.position(), candidates);
          }
          Seen seen =
              new Seen(
                  whole,
                  look,
                  passage.today(),
                  passage.municipality(),
                  returning,
                  candidates(passage, look),
                  household(passage, look.reading().joins()),
                  Offering.staying(look),
                  cancelled(passage, look.reading()),
                  buildings.at(
                      passage,
                      Offered.place(books.of(passage), passage.municipality(), whole),
                      whole.get(CommonField.TOWN),
                      whole.get(CommonField.LOT)),
                  Offered.of(books.of(passage), passage.municipality(), whole),
                  hidden,
                  form,
                  books.countries(),
                  offering.offers(passage, form.entry(), look, draftNumber),
                  books.of(passage).wardNames(passage.municipality()),
                  occupied);
          shown(passage, seen.household());
          shown(passage, seen.staying());
          shown(passage, seen.known());
          return seen;
        });
  }

  /** That others enter a move of one of them, or have entered one (10.3): who, and since when. */
  private List<String> occupied(Passage passage, Moves.Look look, long draftNumber) {
    List<String> told = new ArrayList<>();
    for (Finding finding : look.assessment().findings()) {
      String words = finding.number() + " " + finding.reason() + finding.remedy();
      if (finding.code() == FindingCode.BEING_ENTERED) {
        told.add(words);
      } else if (finding.code() == FindingCode.UNDER_DRAFT) {
        told.add(words + drafts.holding(passage, Moves.persons(look), draftNumber));
      }
    }
    return told.stream().distinct().toList();
  }

  private Map<Integer, List<CandidateView>> candidates(Passage passage, Moves.Look look) {
    Map<Integer, List<CandidateView>> candidates = new HashMap<>();
    look.candidates()
        .forEach(
            (position, found) ->
                candidates.put(position, CandidateView.of(passage, protections, position, found)));
    return candidates;
  }

  private EntryForm noted(Passage passage, EntryForm sent) {
    List<PersonEntry> persons = new ArrayList<>();
    for (PersonEntry person : sent.entry().persons()) {
      boolean fresh = sent.origins().get(persons.size()) < 0;
      persons.add(notes.entered(passage, sent.type(), person, fresh));
    }
    return sent.noting(sent.with(sent.entry().withPersons(persons)));
  }

  private static void shown(Passage passage, List<ResidentRecord> residents) {
    residents.forEach(it -> passage.concerning(it.key().addressNumber()));
  }

  private List<ResidentRecord> household(Passage passage, @Nullable HouseholdNumber joined) {
    return joined == null ? List.of() : registry.householdWithDeleted(passage, joined);
  }

  private @Nullable ResidentRecord cancelled(Passage passage, MoveReading reading) {
    Long number = reading.cancels();
    return number == null
        ? null
        : registry.ofMove(passage, number).stream().findFirst().orElse(null);
  }

  /**
   * Persons of the register as an entry names them, with the version that is now the latest; those
   * who are not there are left out.
   */
  List<PersonEntry> persons(List<AddressNumber> numbers) {
    return door.enter(
        ENTRY,
        passage ->
            registry.latest(passage, numbers).stream()
                .map(
                    known -> {
                      passage.concerning(known.key().addressNumber());
                      return new PersonEntry(
                          Map.of(
                              PersonField.ADDRESS_NUMBER,
                              known.key().addressNumber().value(),
                              PersonField.VERSION,
                              Integer.toString(known.key().version())));
                    })
                .toList());
  }

  /**
   * The kind of move of a draft.
   *
   * @throws DraftUnknownException when there is no such draft
   */
  MoveType typeOf(long number) {
    return door.enter(CORRECTION, passage -> find(passage, number).entry().type());
  }

  /**
   * Opens a draft for correction.
   *
   * @throws DraftUnknownException when there is no such draft
   */
  Opened open(long number) {
    return door.enter(
        CORRECTION,
        passage -> {
          Draft draft = find(passage, number);
          passage.note("仮登録番号", Long.toString(number));
          return new Opened(draft, HiddenItems.seen(passage, draft).entry());
        });
  }

  /** The person at a place as one who returns under a 宛名番号 (4.1.1.2). */
  EntryForm returning(EntryForm form, int position, AddressNumber number) {
    if (position < 0 || position >= form.entry().persons().size()) {
      return form;
    }
    return door.enter(
        RETURNING,
        passage -> {
          List<PersonEntry> persons = new ArrayList<>(form.entry().persons());
          registry
              .latest(passage, number)
              .filter(known -> !known.status().isResident())
              .ifPresent(
                  deleted -> {
                    Set<PersonField> hidden = HiddenItems.of(passage);
                    passage.concerning(number);
                    if (!hidden.contains(PersonField.INDIVIDUAL_NUMBER)
                        && deleted.numbers().individualNumber() != null) {
                      passage.numberShown();
                    }
                    persons.set(
                        position,
                        ReturningResident.of(
                            persons.get(position),
                            deleted,
                            form.type(),
                            hidden,
                            books.of(passage)));
                  });
          return form.with(form.entry().withPersons(persons));
        });
  }

  /** What the operator may not see stays as it is stored, unless she typed something anew. */
  private static EnteredMove whole(EntryForm form, Draft draft, Set<PersonField> hidden) {
    EnteredMove whole = form.entry();
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < whole.persons().size(); i++) {
      int origin = form.origins().get(i);
      if (origin < 0 || origin >= draft.entry().persons().size() || !used.add(origin)) {
        continue;
      }
      for (PersonField field : hidden) {
        if (whole.persons().get(i).get(field).isBlank()) {
          whole = whole.with(i, field, draft.entry().persons().get(origin).get(field));
        }
      }
      PersonEntry stored = draft.entry().persons().get(origin);
      whole =
          whole.withNotes(
              i, HiddenItems.withHiddenNotes(hidden, stored, whole.persons().get(i)).notes());
    }
    return whole;
  }

  private Draft find(Passage passage, long number) {
    return drafts.find(passage, number).orElseThrow(() -> new DraftUnknownException(number));
  }
}
