package jp.daicho.server.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.daicho.ledger.move.Numbering;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.registry.internal.RecordCodePool;
import jp.daicho.server.registry.internal.RecordWriter;
import jp.daicho.server.registry.internal.SeriesNumbering;
import jp.daicho.server.registry.internal.SharedTaking;
import jp.daicho.server.registry.internal.search.KnownWords;
import org.springframework.stereotype.Component;

/**
 * Writes the register: gives out numbers and appends versions. There is no way to change or remove
 * what was registered.
 */
@Component
public final class Registration {
  private final SharedTaking together = new SharedTaking();
  private final KnownWords words = new KnownWords();
  private final List<RegistrationFollower> followers;

  /** Made once. */
  Registration(List<RegistrationFollower> followers) {
    this.followers = List.copyOf(followers);
  }

  /**
   * The numbers of one move.
   *
   * @param moveNumber its own
   * @param numbering gives out 宛名番号 and 世帯番号
   */
  public record MoveNumbers(long moveNumber, Numbering numbering) {}

  /** Gives out 宛名番号 and 世帯番号 (1.1.13). What is given out stays so if the passage fails. */
  public Numbering numbering(Passage passage) {
    return new SeriesNumbering(passage, together);
  }

  /**
   * The numbers of a move, taken at once.
   *
   * @param persons how many 宛名番号 it will need
   * @param households how many 世帯番号
   */
  public MoveNumbers numbersOfMove(Passage passage, int persons, int households) {
    SeriesNumbering numbers = new SeriesNumbering(passage, together).ahead(persons, households);
    return new MoveNumbers(numbers.nextMoveNumber(), numbers);
  }

  /** The next number of a move. */
  public long nextMoveNumber(Passage passage) {
    return new SeriesNumbering(passage, together).nextMoveNumber();
  }

  /** The next number of a draft. */
  public long nextDraftNumber(Passage passage) {
    return new SeriesNumbering(passage, together).nextDraftNumber();
  }

  /** Adds fetched resident record codes to those that wait to be assigned (4.3.1). */
  public void addRecordCodes(Passage passage, Collection<ResidentRecordCode> codes) {
    RecordCodePool.add(passage.sql(), passage.municipality().value(), codes);
  }

  /** How many resident record codes wait to be assigned, and how few are too few (4.3.1). */
  public RecordCodeStock recordCodes(Passage passage) {
    return RecordCodePool.stock(passage.sql(), passage.municipality().value());
  }

  /** Sets how few are too few. */
  public void setRecordCodeLevel(Passage passage, int level) {
    RecordCodePool.setLevel(passage, level);
  }

  /**
   * Waits until nobody else registers for the household, and keeps others waiting until the end of
   * the transaction (10.3).
   *
   * @return the number if the register has such a household
   */
  public Optional<HouseholdNumber> lock(Passage passage, HouseholdNumber number) {
    return RecordWriter.lockHousehold(passage.sql(), passage.municipality().value(), number);
  }

  /**
   * As {@link #lock(Passage, HouseholdNumber)}, for persons: those whose record is in the register.
   */
  public void lock(Passage passage, List<AddressNumber> numbers) {
    RecordWriter.lockPersons(passage.sql(), passage.municipality().value(), numbers);
  }

  /**
   * Appends the versions of a move, with what is derived from them and what the links will be told;
   * then what follows a registration is done ({@link RegistrationFollower}).
   *
   * <p>When a version is there already, or when the register would hold a person or a householder
   * twice, the passage ends with an {@link
   * org.jooq.exception.IntegrityConstraintViolationException}: what is written goes to the database
   * when something is read or the passage ends.
   */
  public void append(Passage passage, RegisteredMove move, List<ResidentRecord> versions) {
    RecordWriter.append(passage, move, versions, words);
    List<ResidentRecord> latest = latest(versions);
    followers.forEach(follower -> follower.registered(passage, move, latest));
  }

  private static List<ResidentRecord> latest(List<ResidentRecord> versions) {
    Map<AddressNumber, ResidentRecord> latest = new LinkedHashMap<>();
    for (ResidentRecord version : versions) {
      latest.merge(
          version.key().addressNumber(),
          version,
          (one, other) -> one.key().version() > other.key().version() ? one : other);
    }
    return List.copyOf(latest.values());
  }
}
