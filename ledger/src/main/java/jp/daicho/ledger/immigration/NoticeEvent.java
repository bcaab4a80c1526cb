package jp.daicho.ledger.immigration;

import java.util.List;
import java.util.Optional;
import jp.daicho.ledger.data.TabularResource;
import jp.daicho.ledger.move.MoveEffect;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;

/**
 * What a notice of the commissioner of the immigration agency tells (4.5.6), read from {@code
 * notice_events.tsv}.
 *
 * @param code its code in notices
 * @param label what users read
 * @param move the kind of move it leads to
 */
public record NoticeEvent(String code, String label, MoveType move) {
  private static final List<NoticeEvent> ALL =
      TabularResource.read(NoticeEvent.class, "notice_events.tsv").rows().stream()
          .map(
              row ->
                  new NoticeEvent(
                      row.get("code"), row.get("label"), MoveTypes.standard().get(row.get("move"))))
          .toList();

  /** All, in their order. */
  public static List<NoticeEvent> all() {
    return ALL;
  }

  /** The one with a code; empty if there is none. */
  public static Optional<NoticeEvent> find(String code) {
    return ALL.stream().filter(event -> event.code.equals(code)).findFirst();
  }

  /** Whether the record is to be deleted. */
  public boolean deletes() {
    return move.effect() == MoveEffect.LEAVE;
  }
}
