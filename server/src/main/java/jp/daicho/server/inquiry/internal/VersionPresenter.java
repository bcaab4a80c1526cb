package jp.daicho.server.inquiry.internal;

import static jp.daicho.server.inquiry.internal.Presenter.INDIVIDUAL_NUMBER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.move.RecordHistory;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.inquiry.ItemGroup;
import jp.daicho.server.inquiry.ShownVersion;
import jp.daicho.server.reference.StandardReferenceData;
import jp.daicho.server.registry.Version;
import org.jspecify.annotations.Nullable;

/** Makes of the versions of a record what one operator may see of its history (2.2.1, 10.4). */
final class VersionPresenter {
  private final VisibleItems visible;
  private final Function<String, String> placeName;
  private final ShownDates dates = ShownDates.of(StandardReferenceData.eras());

  /** With what she may see, and the names of the places of entry by their codes. */
  VersionPresenter(VisibleItems visible, Function<String, String> placeName) {
    this.visible = visible;
    this.placeName = placeName;
  }

  /**
   * The history, the latest first, each version with what it changed.
   *
   * @param moves the moves behind the versions, the first one first
   */
  List<ShownVersion> history(List<Version> versions, List<RegisteredVersion> moves) {
    RecordHistory history = new RecordHistory(moves);
    Set<Long> cancellations =
        moves.stream()
            .filter(made -> made.cancels())
            .map(made -> made.resident().move().moveNumber())
            .collect(Collectors.toSet());
    List<ShownVersion> shown = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      ResidentRecord before = i + 1 < versions.size() ? versions.get(i + 1).resident() : null;
      MoveEntry move = version.resident().move();
      shown.add(
          new ShownVersion(
              version.resident().key().version(),
              move.reason().name(),
              dates.of(move.movedOn()),
              dates.of(move.processedOn()),
              day(move.notifiedOn()),
              day(move.requestedOn()),
              day(move.noticedOn()),
              day(move.claimedOn()),
              dates.of(version.recordedAt()),
              placeName.apply(move.placeOfEntry()),
              move.terminal(),
              before == null,
              before == null ? List.of() : changes(before, version.resident()),
              move.moveNumber(),
              !cancellations.contains(move.moveNumber()) && !history.stands(move.moveNumber()),
              versions.getFirst().inDeletedRecords()
                  ? history.isEndedBy(move.moveNumber())
                  : history.isLatest(move.moveNumber()),
              version.inDeletedRecords()));
    }
    return shown;
  }

  private @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : dates.of(day);
  }

  private List<ShownVersion.Change> changes(ResidentRecord before, ResidentRecord after) {
    List<ShownVersion.Change> changes = new ArrayList<>();
    for (RecordItem<?> item : visible.items()) {
      if (ItemPrinter.isPartOfDate(item)
          || ItemGroup.of(item) == ItemGroup.MOVE
          || item.column().equals("version")) {
        continue;
      }
      String was = ItemPrinter.print(item, before, visible.hidden());
      String is = ItemPrinter.print(item, after, visible.hidden());
      if (!was.equals(is)) {
        boolean masked = item.column().equals(INDIVIDUAL_NUMBER);
        changes.add(
            new ShownVersion.Change(
                ItemPrinter.apiName(item),
                item.label(),
                masked ? Presenter.mask(was) : was,
                masked ? Presenter.mask(is) : is));
      }
    }
    return changes;
  }
}
