package jp.daicho.server.registry;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.encryption.UndecipherableException;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.CheckQueries;
import jp.daicho.server.registry.internal.MoveQueries;
import jp.daicho.server.registry.internal.RebuiltCurrent;
import jp.daicho.server.registry.internal.WitnessTables;
import jp.daicho.server.registry.internal.search.RebuiltSearch;
import org.springframework.stereotype.Component;

/**
 * Checks that the register of a municipality is whole: the versions, what is derived from them, the
 * numbers given out, and what every registration leaves in the log and for the links.
 */
@Component
public final class RegisterCheck {

  /** What is checked. */
  public enum Rule {
    /** A record's versions run from 1 without a gap (1.2.1). */
    VERSIONS_WITHOUT_GAP("versions of every record run from 1 without a gap"),
    /** Every version was made by a move that is there. */
    MOVE_EXISTS("every version has its move"),
    /** Every household was opened by a move that is there. */
    HOUSEHOLD_HAS_MOVE("every household has the move that opened it"),
    /** Everybody has a current row. */
    CURRENT_ROW_EXISTS("every record has a current row"),
    /** Nobody has a current row without a record. */
    CURRENT_ROW_HAS_RECORD("every current row has a record"),
    /** The current row says what the latest version says. */
    CURRENT_ROW_IS_DERIVED("every current row is what its latest version gives"),
    /** The keys by which people are found are those of all their versions (2.1). */
    SEARCH_KEYS_ARE_DERIVED("names and addresses are found by the keys all versions give"),
    /** Every word by which names and addresses are looked up is there. */
    SEARCH_WORDS_EXIST("every word of names and addresses is in the list of words"),
    /** No household has two householders. */
    ONE_HOUSEHOLDER("no household has two householders"),
    /** Everybody's household number was given out. */
    HOUSEHOLD_EXISTS("the household of every current row exists"),
    /** No number will be given out twice (1.1.13). */
    NUMBERS_GO_ON("number series are ahead of all numbers in use"),
    /** A draft that was closed and not withdrawn became a move (4.0.8). */
    DRAFT_BECAME_A_MOVE("every draft that is neither open nor withdrawn became a move"),
    /** Every registered move is in the log (10.2). */
    MOVE_IS_LOGGED("every move registered from a draft is in the audit log"),
    /** The links will be told of every version. */
    MOVE_IS_IN_OUTBOX("every version registered from a draft is in the outbox"),
    /** What the links are told of is there. */
    OUTBOX_HAS_VERSION("every entry of the outbox has its version"),
    /** Every record can be read. */
    RECORD_CAN_BE_READ("every record can be read"),
    /** Every version is what was registered (10.2). */
    VERSION_IS_AS_LOGGED("every version is what the audit log says was registered"),
    /** Every move is what was registered, or what its versions say if it was taken over (10.2). */
    MOVE_IS_AS_LOGGED("every move is what the audit log, or its versions, say was registered"),
    /** The moment of recording is that of the move. */
    RECORDED_WITH_ITS_MOVE("every version was recorded at the moment of its move"),
    /** A household was opened by the first move of those who were ever in it. */
    HOUSEHOLD_IS_OF_FIRST_MOVE("every household was opened by the first move into it"),
    /** Of a record, the database of deleted records holds the first versions (9.3). */
    MOVED_OVER_FROM_THE_FIRST("versions moved over stand before those of the register"),
    /** Whoever was moved over is found by the latest version (9.3). */
    MOVED_OVER_IS_FOUND("every record moved over as a whole is found by its latest version");

    private final String description;

    Rule(String description) {
      this.description = description;
    }

    /** What holds if there is no fault, in English. */
    public String description() {
      return description;
    }
  }

  /**
   * A rule that is broken.
   *
   * @param rule which
   * @param subject where: the number of a person, a household, a move or a draft
   */
  public record Fault(Rule rule, String subject) {}

  /**
   * What the register holds and what is wrong with it.
   *
   * @param persons records, residents and deleted ones
   * @param versions versions of them
   * @param moves moves
   * @param households households
   * @param residents residents
   * @param faults what is wrong, at most a hundred for each rule
   */
  public record Findings(
      long persons,
      long versions,
      long moves,
      long households,
      long residents,
      List<Fault> faults) {
    /** Findings; the list is copied. */
    public Findings {
      faults = List.copyOf(faults);
    }
  }

  /** Is told how many current rows have been derived anew. */
  @FunctionalInterface
  public interface Progress {
    /** So many. */
    void derived(long persons);
  }

  /** Checks everything, and changes nothing. */
  public Findings check(Passage passage, Progress progress) {
    String lgCode = passage.municipality().value();
    CheckQueries queries = new CheckQueries(passage.sql(), lgCode);
    List<Fault> faults = new ArrayList<>();
    addWitnessed(faults, passage);
    try {
      addDerived(faults, passage, progress);
    } catch (InvalidValueException | UndecipherableException unreadable) {
      // Its number would take another look; what the log says has named it.
      add(faults, Rule.RECORD_CAN_BE_READ, List.of(String.valueOf(unreadable.getMessage())));
    }
    add(faults, Rule.VERSIONS_WITHOUT_GAP, queries.recordsWithGap());
    add(faults, Rule.MOVE_EXISTS, queries.versionsWithoutMove());
    add(faults, Rule.HOUSEHOLD_HAS_MOVE, queries.householdsWithoutMove());
    add(faults, Rule.HOUSEHOLD_EXISTS, queries.currentRowsWithoutHousehold());
    add(faults, Rule.NUMBERS_GO_ON, queries.numbersAheadOfTheirSeries());
    add(faults, Rule.DRAFT_BECAME_A_MOVE, queries.draftsWithoutMove());
    add(faults, Rule.MOVE_IS_LOGGED, queries.draftsWithoutLog());
    add(faults, Rule.MOVE_IS_IN_OUTBOX, queries.versionsWithoutOutbox());
    add(faults, Rule.OUTBOX_HAS_VERSION, queries.outboxWithoutVersion());
    add(faults, Rule.MOVED_OVER_FROM_THE_FIRST, queries.recordsInWrongOrder());
    add(faults, Rule.MOVED_OVER_IS_FOUND, queries.movedOverAndNotFound());
    return new Findings(
        queries.persons(),
        queries.versions(),
        queries.moves(),
        queries.households(),
        queries.residents(),
        faults);
  }

  /** What the log says that was registered, and what follows from it. */
  private static void addWitnessed(List<Fault> faults, Passage passage) {
    WitnessTables witnesses = WitnessTables.build(passage);
    add(faults, Rule.VERSION_IS_AS_LOGGED, witnesses.differentVersions());
    add(faults, Rule.MOVE_IS_AS_LOGGED, witnesses.differentMoves());
    add(faults, Rule.MOVE_IS_AS_LOGGED, witnesses.loadedWithoutLog());
    add(faults, Rule.MOVE_IS_AS_LOGGED, MoveQueries.takenOverUnlikeTheirVersions(passage));
    add(faults, Rule.RECORDED_WITH_ITS_MOVE, MoveQueries.versionsRecordedAtAnotherMoment(passage));
    add(faults, Rule.HOUSEHOLD_IS_OF_FIRST_MOVE, MoveQueries.householdsOpenedOtherwise(passage));
  }

  /** What is derived from the records, which have to be read for it. */
  private static void addDerived(List<Fault> faults, Passage passage, Progress progress) {
    RebuiltCurrent rebuilt = RebuiltCurrent.build(passage, progress);
    RebuiltSearch search = RebuiltSearch.build(passage);
    add(faults, Rule.CURRENT_ROW_EXISTS, rebuilt.missing());
    add(faults, Rule.CURRENT_ROW_HAS_RECORD, rebuilt.superfluous());
    add(faults, Rule.CURRENT_ROW_IS_DERIVED, rebuilt.different());
    add(faults, Rule.SEARCH_KEYS_ARE_DERIVED, search.different());
    add(faults, Rule.SEARCH_WORDS_EXIST, search.missingWords());
    add(faults, Rule.ONE_HOUSEHOLDER, rebuilt.householdsWithTwoHouseholders());
  }

  /**
   * Derives all current rows and search keys anew from the records and puts them in the place of
   * the old ones.
   *
   * @return how many current rows there are
   */
  public long rebuild(Passage passage, Progress progress) {
    RebuiltSearch.build(passage).replace();
    return RebuiltCurrent.build(passage, progress).replace();
  }

  private static void add(List<Fault> faults, Rule rule, List<String> subjects) {
    subjects.forEach(subject -> faults.add(new Fault(rule, subject)));
  }
}
