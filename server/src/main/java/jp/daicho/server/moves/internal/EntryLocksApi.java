package jp.daicho.server.moves.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Finding;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.moves.EntryLock;
import jp.daicho.server.moves.EntryLock.Subject;
import jp.daicho.server.moves.EntryLocks;
import jp.daicho.server.moves.MoveRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exclusive editing for programs: what screens do by themselves (10.3). */
@RestController
@Tag(name = "異動")
final class EntryLocksApi {
  private static final EntryItem PERSONS = new EntryItem("addressNumbers", "宛名番号");

  private final EntryLocks locks;

  EntryLocksApi(EntryLocks locks) {
    this.locks = locks;
  }

  @Schema(name = "EntryLock", description = "入力中の異動")
  record Lock(
      @Schema(description = "PERSON：個人、HOUSEHOLD：世帯") Subject subject,
      @Schema(description = "宛名番号又は世帯番号", example = "0000010014") String number,
      @Schema(description = "入力している利用者の名称", example = "窓口　花子") String operator,
      @Schema(description = "その入力場所。なければ空", example = "本庁") String place,
      @Schema(description = "端末名", example = "端末1") String terminal,
      @Schema(description = "入力を始めた日時") Instant takenAt) {
    static Lock of(EntryLock lock) {
      return new Lock(
          lock.subject(),
          lock.number(),
          lock.operatorName(),
          lock.place(),
          lock.terminal(),
          lock.takenAt());
    }
  }

  @Schema(name = "EntryLockOpening")
  record Opening(
      @Schema(description = "異動者の宛名番号", example = "[\"0000010014\"]") List<String> addressNumbers) {
    /** What is left out, or null, names nobody. */
    Opening {
      addressNumbers =
          Stream.ofNullable(addressNumbers).flatMap(List::stream).filter(Objects::nonNull).toList();
    }
  }

  @Schema(name = "EntryLockRelease")
  record Release(Subject subject, @Schema(example = "0000010014") String number) {}

  @Operation(summary = "入力中の異動の一覧", description = "職員が異動を入力している人と世帯です（10.3）。")
  @GetMapping("/api/entry-locks")
  List<Lock> list() {
    return locks.list().stream().map(Lock::of).toList();
  }

  @Operation(
      summary = "異動の入力を始める",
      description = "異動者と、その世帯を入力中にします。続けるときは、30分以内にもう一度呼びます。他の職員が入力中のときは409です。" + "仮登録すると終わります。")
  @PostMapping("/api/entry-locks")
  List<Lock> open(@RequestBody Opening opening) {
    try {
      return locks
          .open(opening.addressNumbers().stream().map(AddressNumber::parse).toList())
          .stream()
          .map(Lock::of)
          .toList();
    } catch (InvalidValueException noNumber) {
      throw new MoveRefusedException(
          List.of(
              Finding.of(
                  FindingCode.of(noNumber.fault()),
                  PERSONS,
                  noNumber.details().toArray(String[]::new))));
    }
  }

  @Operation(summary = "入力中の異動を解除する", description = "自分の入力を終わるときと、決裁の権限がある人が他の職員の入力中を解除するときに使います。")
  @PostMapping("/api/entry-locks/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@RequestBody Release release) {
    locks.release(release.subject(), release.number());
  }
}
