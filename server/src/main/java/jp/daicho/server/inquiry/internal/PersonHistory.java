package jp.daicho.server.inquiry.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.daicho.ledger.move.OtherNameEntry;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.inquiry.ShownHistory.OtherName;
import jp.daicho.server.inquiry.ShownVersion;
import jp.daicho.server.registry.Version;

/**
 * The history of one record, or what of it belongs to a household.
 *
 * @param addressNumber whose
 * @param lines its versions, the latest first
 * @param otherNames 旧氏・通称履歴, the latest first
 */
record PersonHistory(AddressNumber addressNumber, List<Line> lines, List<OtherName> otherNames) {

  /**
   * A version.
   *
   * @param addressNumber 宛名番号
   * @param name 氏名, as it was since
   * @param move what the history keeps of the move
   * @param changedPoints whether it changed 留意事項
   * @param recordedAt when the register recorded it
   * @param shown what the operator sees of it
   */
  record Line(
      String addressNumber,
      String name,
      MoveEntry move,
      boolean changedPoints,
      Instant recordedAt,
      ShownVersion shown) {
    /** The number only: names have no place in a log. */
    @Override
    public String toString() {
      return "Line[" + addressNumber + "]";
    }
  }

  /**
   * The history of a record.
   *
   * @param versions all its versions, the latest first
   * @param moves the moves behind them, the first one first
   * @param counts which versions count; one after such a version counts too, as it ends what that
   *     one says
   * @return empty if none counts
   */
  static Optional<PersonHistory> of(
      List<Version> versions,
      List<RegisteredVersion> moves,
      VersionPresenter presenter,
      Predicate<ResidentRecord> counts) {
    List<ShownVersion> shown = presenter.history(versions, moves);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      ResidentRecord record = versions.get(i).resident();
      ResidentRecord before = i + 1 < versions.size() ? versions.get(i + 1).resident() : null;
      if (counts.test(record) || (before != null && counts.test(before))) {
        lines.add(
            new Line(
                record.key().addressNumber().value(),
                record.person().listedName(),
                record.move(),
                !record
                    .annotations()
                    .pointsToNote()
                    .equals(before == null ? List.of() : before.annotations().pointsToNote()),
                versions.get(i).recordedAt(),
                shown.get(i)));
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PersonHistory(
                versions.getFirst().resident().key().addressNumber(),
                List.copyOf(lines),
                otherNames(versions, shown)));
  }

  private static List<OtherName> otherNames(List<Version> versions, List<ShownVersion> shown) {
    Map<Integer, ShownVersion> byNumber =
        shown.stream().collect(Collectors.toMap(ShownVersion::version, Function.identity()));
    return OtherNameEntry.of(versions.reversed().stream().map(Version::resident).toList()).stream()
        .sorted(
            Comparator.comparing((OtherNameEntry entry) -> entry.version().key().version())
                .reversed())
        .map(
            entry -> {
              ShownVersion version =
                  Objects.requireNonNull(byNumber.get(entry.version().key().version()));
              return new OtherName(
                  entry.version().key().addressNumber().value(),
                  entry.version().person().listedName(),
                  entry.kind().label(),
                  entry.name(),
                  entry.reading(),
                  version.reason(),
                  version.movedOn(),
                  version.version(),
                  version.cancelled());
            })
        .toList();
  }
}
