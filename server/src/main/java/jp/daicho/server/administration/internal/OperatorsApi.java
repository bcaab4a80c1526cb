package jp.daicho.server.administration.internal;

import static jp.daicho.server.administration.internal.OperatorJson.orEmpty;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import jp.daicho.server.administration.AccountControl;
import jp.daicho.server.administration.OperatorAdministration;
import jp.daicho.server.administration.OperatorDirectory;
import jp.daicho.server.administration.PermissionGrants;
import jp.daicho.server.administration.internal.OperatorJson.Days;
import jp.daicho.server.administration.internal.OperatorJson.Detail;
import jp.daicho.server.administration.internal.OperatorJson.Entry;
import jp.daicho.server.administration.internal.OperatorJson.FirstPassword;
import jp.daicho.server.administration.internal.OperatorJson.Grants;
import jp.daicho.server.administration.internal.OperatorJson.Summary;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operators through the API: whatever the screens do (10.3). */
@RestController
@RequestMapping("/api/operators")
@Tag(name = "利用者", description = "利用者の登録、変更、終了と操作権限（10.3、10.4）")
final class OperatorsApi {
  private final OperatorDirectory directory;
  private final OperatorAdministration operators;
  private final PermissionGrants grants;
  private final AccountControl accounts;

  OperatorsApi(
      OperatorDirectory directory,
      OperatorAdministration operators,
      PermissionGrants grants,
      AccountControl accounts) {
    this.directory = directory;
    this.operators = operators;
    this.grants = grants;
    this.accounts = accounts;
  }

  @Operation(summary = "利用者一覧")
  @GetMapping
  List<Summary> list(
      @Parameter(description = "利用者ID、利用者名称又は所属部署名称の一部") @RequestParam(defaultValue = "") String q,
      @Parameter(description = "利用を終了した人も返すか") @RequestParam(defaultValue = "false")
          boolean ended) {
    return directory.list(q, ended).stream().map(Summary::of).toList();
  }

  @Operation(
      summary = "利用者を登録する",
      description = "最初のパスワードを返します。本人は最初のログインで変更しなければなりません。先の日付の利用開始日も指定できます。")
  @PostMapping
  ResponseEntity<FirstPassword> add(@RequestBody Entry entry) {
    OperatorAdministration.Added added =
        operators.add(
            orEmpty(entry.login()),
            entry.read(),
            orEmpty(entry.validFrom()),
            orEmpty(entry.validTo()));
    return ResponseEntity.created(URI.create("/api/operators/" + added.number()))
        .header("Cache-Control", "no-store")
        .body(new FirstPassword(added.number(), added.password()));
  }

  @Operation(summary = "利用者の照会")
  @GetMapping("/{number}")
  Detail find(@PathVariable long number) {
    return Detail.of(directory.find(number));
  }

  @Operation(summary = "利用者の登録内容を、ある日から変更する", description = "先の日付を指定すると、その日に自動で変わります。")
  @PostMapping("/{number}/changes")
  Detail change(@PathVariable long number, @RequestBody Entry entry) {
    operators.change(
        number, entry.version() == null ? 0 : entry.version(), orEmpty(entry.from()), entry.read());
    return find(number);
  }

  @Operation(summary = "変更予定を取り消す")
  @DeleteMapping("/{number}/changes/{from}")
  Detail withdraw(
      @PathVariable long number,
      @Parameter(description = "適用日", example = "2026-12-01") @PathVariable LocalDate from,
      @RequestParam int version) {
    operators.withdraw(number, version, from);
    return find(number);
  }

  @Operation(summary = "利用期間を変更する", description = "利用終了日を指定すると、その日の翌日から利用できません。")
  @PutMapping("/{number}/period")
  Detail setPeriod(@PathVariable long number, @RequestBody Days days) {
    operators.setPeriod(number, days.version(), orEmpty(days.validFrom()), orEmpty(days.validTo()));
    return find(number);
  }

  @Operation(
      summary = "操作権限を、ある日から付与し、取り消す",
      description = "表示項目の権限（10.4）は「操作権限設定」の、その他は「操作権限管理」の権限で変更します。自分の操作権限は変更できません。")
  @PostMapping("/{number}/permissions")
  Detail permit(@PathVariable long number, @RequestBody Grants change) {
    grants.change(number, change.version(), change.read());
    return find(number);
  }

  @Operation(summary = "パスワードを初期化する", description = "使用中の端末はログアウトし、停止は解除されます。")
  @PostMapping("/{number}/password-reset")
  ResponseEntity<FirstPassword> resetPassword(@PathVariable long number) {
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .body(new FirstPassword(number, accounts.resetPassword(number)));
  }

  @Operation(summary = "利用を停止する", description = "使用中の端末は直ちにログアウトします。")
  @PostMapping("/{number}/stop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@PathVariable long number) {
    accounts.stop(number);
  }

  @Operation(summary = "利用の停止を解除する")
  @PostMapping("/{number}/unlock")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unlock(@PathVariable long number) {
    accounts.unlock(number);
  }

  @Operation(summary = "使用中の端末を直ちにログアウトさせる")
  @DeleteMapping("/{number}/sessions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(@PathVariable long number) {
    accounts.endSessions(number);
  }

  @Operation(summary = "二要素認証を解除する", description = "端末をなくしたときなどに、本人が登録し直せるようにします。")
  @DeleteMapping("/{number}/second-factors")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeSecondFactors(@PathVariable long number) {
    accounts.removeSecondFactors(number);
  }
}
