package jp.daicho.server.restrictions.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.server.restrictions.KeptRestriction;
import jp.daicho.server.restrictions.RestrictionEnquiries;
import jp.daicho.server.restrictions.RestrictionUnknownException;
import jp.daicho.server.restrictions.RestrictionWork;
import jp.daicho.server.restrictions.internal.RestrictionJson.Choices;
import jp.daicho.server.restrictions.internal.RestrictionJson.Entry;
import jp.daicho.server.restrictions.internal.RestrictionJson.ReleaseEntry;
import jp.daicho.server.restrictions.internal.RestrictionJson.RestrictionView;
import jp.daicho.server.restrictions.internal.RestrictionJson.TemporaryEntry;
import jp.daicho.server.restrictions.internal.RestrictionJson.TemporaryView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Restrictions through the API: whatever the screens do. */
@RestController
@Tag(name = "抑止", description = "異動・発行・照会の抑止の設定、変更、解除及び一時解除（3.1）、抑止対象者一覧（9.2）。支援措置は「支援措置」で扱います。")
final class RestrictionsApi {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final RestrictionEnquiries enquiries;
  private final RestrictionWork work;
  private final Clock clock;

  RestrictionsApi(RestrictionEnquiries enquiries, RestrictionWork work, Clock clock) {
    this.enquiries = enquiries;
    this.work = work;
    this.clock = clock;
  }

  @Operation(summary = "抑止の事由、抑止できる処理、抑止レベル及び一時解除の時間")
  @GetMapping("/api/restrictions/choices")
  Choices choices() {
    return RestrictionJson.choices(enquiries.reasons(), enquiries.minutes());
  }

  @Operation(summary = "個人の抑止を照会する", description = "個人の抑止と、その人の世帯の抑止を、解除したものも含めて返します。")
  @GetMapping("/api/residents/{addressNumber}/restrictions")
  List<RestrictionView> ofPerson(
      @Parameter(description = "宛名番号") @PathVariable String addressNumber) {
    return views(enquiries.of(RestrictionPages.number(addressNumber, AddressNumber::of)));
  }

  @Operation(summary = "世帯の抑止を照会する", description = "解除したものも含めて返します。")
  @GetMapping("/api/households/{householdNumber}/restrictions")
  List<RestrictionView> ofHousehold(
      @Parameter(description = "世帯番号") @PathVariable String householdNumber) {
    return views(enquiries.of(RestrictionPages.number(householdNumber, HouseholdNumber::of)));
  }

  @Operation(
      summary = "抑止を設定する",
      description = "個人は addressNumber、世帯は householdNumber のどちらかで指定します。終了日を過ぎても、解除するまで抑止は続きます。")
  @PostMapping("/api/restrictions")
  ResponseEntity<RestrictionView> set(@RequestBody Entry entry) {
    KeptRestriction kept =
        work.set(RestrictionJson.read(entry), Boolean.TRUE.equals(entry.alertsConfirmed()));
    return ResponseEntity.created(URI.create("/api/restrictions/" + kept.number()))
        .body(view(kept));
  }

  @Operation(summary = "抑止を照会する")
  @GetMapping("/api/restrictions/{number}")
  RestrictionView show(@PathVariable long number) {
    return view(enquiries.find(number));
  }

  @Operation(summary = "抑止の履歴を照会する", description = "すべての版を、新しい順に返します。")
  @GetMapping("/api/restrictions/{number}/history")
  List<RestrictionView> history(@PathVariable long number) {
    return views(enquiries.history(number));
  }

  @Operation(summary = "抑止を変更する", description = "対象の個人・世帯は変わりません。変更前の内容は履歴に残ります。")
  @PutMapping("/api/restrictions/{number}")
  RestrictionView change(@PathVariable long number, @RequestBody Entry entry) {
    Integer version = entry.version();
    return view(
        work.change(
            number,
            version == null ? 0 : version,
            RestrictionJson.read(entry),
            Boolean.TRUE.equals(entry.alertsConfirmed())));
  }

  @Operation(summary = "抑止を解除する")
  @PostMapping("/api/restrictions/{number}/release")
  RestrictionView release(@PathVariable long number, @RequestBody ReleaseEntry entry) {
    return view(work.release(number, entry.version(), text(entry.reason())));
  }

  @Operation(
      summary = "抑止を一時解除する",
      description = "エラーがアラートになり、時間が過ぎると自動で抑止状態に戻ります。他システムには連携しません。minutes を省くと、設定された時間です。")
  @PostMapping("/api/restrictions/{number}/temporary-releases")
  @ResponseStatus(HttpStatus.CREATED)
  TemporaryView releaseForATime(@PathVariable long number, @RequestBody TemporaryEntry entry) {
    return TemporaryView.of(work.releaseForATime(number, text(entry.reason()), minutes(entry)));
  }

  @Operation(summary = "一時解除の記録")
  @GetMapping("/api/restrictions/{number}/temporary-releases")
  List<TemporaryView> releases(@PathVariable long number) {
    return enquiries.releases(number).stream().map(TemporaryView::of).toList();
  }

  @Operation(summary = "個人に及ぶすべての抑止を一時解除する", description = "エラーとなっている抑止（世帯の抑止を含む）が対象です。")
  @PostMapping("/api/residents/{addressNumber}/restrictions/temporary-releases")
  @ResponseStatus(HttpStatus.CREATED)
  List<TemporaryView> releaseAll(
      @Parameter(description = "宛名番号") @PathVariable String addressNumber,
      @RequestBody TemporaryEntry entry) {
    return work
        .releaseForATime(
            RestrictionPages.number(addressNumber, AddressNumber::of),
            text(entry.reason()),
            minutes(entry))
        .stream()
        .map(TemporaryView::of)
        .toList();
  }

  @ExceptionHandler
  ProblemDetail unknown(RestrictionUnknownException unknown) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    problem.setTitle("見つかりません");
    problem.setDetail("この番号の抑止はありません。");
    return problem;
  }

  private List<RestrictionView> views(List<KeptRestriction> all) {
    return all.stream().map(this::view).toList();
  }

  private RestrictionView view(KeptRestriction kept) {
    return RestrictionJson.view(kept, LocalDate.ofInstant(clock.instant(), JAPAN));
  }

  private static String minutes(TemporaryEntry entry) {
    return entry.minutes() == null ? "" : Integer.toString(entry.minutes());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
