package jp.daicho.server.inquiry;

import java.util.List;
import java.util.Map;

/**
 * The history of a resident or of a household, as far as it was asked for (2.2.1).
 *
 * @param moves the moves looked for, the latest first
 * @param total how many moves the whole history has
 * @param names 旧氏・通称履歴, the latest first; of a household, of all who were ever in it
 * @param choices what the moves of the whole history can be looked for by
 */
public record ShownHistory(
    List<ShownMove> moves, int total, List<OtherName> names, Choices choices) {
  /** A history; the lists are copied. */
  public ShownHistory {
    moves = List.copyOf(moves);
    names = List.copyOf(names);
  }

  /** Of a resident: the versions, as each of her moves made one or more. */
  public List<ShownVersion> versions() {
    return moves.stream().flatMap(move -> move.persons().stream()).map(Mover::version).toList();
  }

  /**
   * A move with what it did to each person.
   *
   * @param moveNumber 異動番号
   * @param reasons 異動事由, each once
   * @param persons whom it concerned, in the order of their numbers
   */
  public record ShownMove(long moveNumber, String reasons, List<Mover> persons) {
    /** A move; the list is copied. */
    public ShownMove {
      persons = List.copyOf(persons);
    }

    /** What the history keeps of the move itself. */
    public ShownVersion version() {
      return persons.getFirst().version();
    }
  }

  /**
   * A person a move concerned.
   *
   * @param addressNumber 宛名番号
   * @param name 氏名, as it was since
   * @param version what it did
   */
  public record Mover(String addressNumber, String name, ShownVersion version) {
    /** The number only: names have no place in a log. */
    @Override
    public String toString() {
      return "Mover[" + addressNumber + "]";
    }
  }

  /**
   * An entry of 旧氏・通称履歴.
   *
   * @param addressNumber 宛名番号
   * @param person 氏名
   * @param kind 旧氏 or 通称
   * @param name what was registered since; empty after a deletion
   * @param reading its reading; empty if none is registered
   * @param reason 異動事由
   * @param movedOn 異動日
   * @param version 履歴番号
   * @param cancelled whether the move was cancelled (4.6.0.1)
   */
  public record OtherName(
      String addressNumber,
      String person,
      String kind,
      String name,
      String reading,
      String reason,
      String movedOn,
      int version,
      boolean cancelled) {
    /** The number only: names have no place in a log. */
    @Override
    public String toString() {
      return "OtherName[" + addressNumber + "]";
    }
  }

  /**
   * What a history can be looked for by: only what occurs in it.
   *
   * @param reasons 異動事由 by their codes
   * @param places 入力場所 by their codes
   * @param terminals 入力端末 by their codes
   */
  public record Choices(
      Map<String, String> reasons, Map<String, String> places, Map<String, String> terminals) {}
}
