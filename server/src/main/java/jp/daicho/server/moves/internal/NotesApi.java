package jp.daicho.server.moves.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.move.MoveType;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.Note;
import jp.daicho.ledger.record.NotedItem;
import jp.daicho.ledger.record.SpecialCircumstance;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Points to note for programs that enter moves (1.1.14): what screens choose from and offer. */
@RestController
@Tag(name = "異動")
final class NotesApi {
  private static final jp.daicho.server.operators.Operation OFFER =
      jp.daicho.server.operators.Operation.of(
          "留意事項の照会", AuditAction.ENQUIRY, Permission.MOVE_ENTRY);

  private final Door door;
  private final OfferedNotes offered;

  NotesApi(Door door, OfferedNotes offered) {
    this.door = door;
    this.offered = offered;
  }

  /** An item that points to note are bound to. */
  @Schema(name = "NotedItem")
  record ItemView(@Schema(example = "honseki") String name, @Schema(example = "本籍") String label) {}

  /** A point to note as the rows of an entry hold it. */
  @Schema(name = "OfferedNote")
  record NoteView(
      @Schema(example = "tennyumaejusho") String item, @Schema(example = "特別養子縁組") String text) {
    static NoteView of(Note note) {
      return new NoteView(note.item(), note.text());
    }
  }

  @Operation(summary = "留意事項を紐付けられる異動項目")
  @GetMapping("/api/points-to-note/items")
  List<ItemView> items() {
    return NotedItem.all().stream().map(it -> new ItemView(it.name(), it.label())).toList();
  }

  @Operation(
      summary = "異動の種類に登録された留意事項",
      description =
          "画面では入力に自動で入る内容です。必要なものを、入力内容の persons[].pointsToNote に、"
              + "そのまま、又は直して入れてください。登録は /api/masters/points-to-note で行います。")
  @GetMapping("/api/move-types/{id}/points-to-note")
  List<NoteView> offered(
      @PathVariable String id,
      @Parameter(description = "特別な事由（1：特別養子縁組、2：特別養子縁組の解消、3：性別の変更）")
          @RequestParam(required = false)
          @Nullable String specialCircumstance) {
    MoveType type =
        MoveTypes.standard()
            .find(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    SpecialCircumstance special = special(specialCircumstance);
    return door.enter(
        OFFER, passage -> offered.of(passage, type, special).stream().map(NoteView::of).toList());
  }

  private static @Nullable SpecialCircumstance special(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : SpecialCircumstance.parse(text.strip());
    } catch (InvalidValueException unreadable) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "特別な事由のコードが正しくありません。", unreadable);
    }
  }
}
