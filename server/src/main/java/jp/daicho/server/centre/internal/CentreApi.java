package jp.daicho.server.centre.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.daicho.server.audit.AuditSeal;
import jp.daicho.server.centre.Centre;
import jp.daicho.server.operators.AdministeredMunicipality;
import jp.daicho.server.operators.AdministeredMunicipality.LastSeal;
import jp.daicho.server.operators.FirstAdministrator.Made;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Suspension;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the centre's screens do, for programs in a session that has shown its second factor. */
@RestController
@RequestMapping("/api/centre/municipalities")
@Tag(name = "運用センター", description = "市区町村の管理。住民の情報は扱いません。運用センターの利用者だけが、画面でログインしたセッションで使えます。")
final class CentreApi {
  private final Centre centre;

  CentreApi(Centre centre) {
    this.centre = centre;
  }

  /** That a service stands still. */
  record Stopped(Instant at, String by, String reason) {}

  /** How it stands with a log. */
  record SealState(@Nullable LastSeal last, @Nullable Instant sealedTo, boolean overdue) {}

  /** A municipality. */
  record Municipality(
      String code,
      String name,
      String kana,
      LocalDate servedFrom,
      @Nullable Stopped suspension,
      int operators,
      int administrators,
      @Nullable LocalDate lastSignIn,
      SealState seals) {

    static Municipality of(AdministeredMunicipality state) {
      ServedMunicipality one = state.municipality();
      Suspension stopped = one.suspension();
      return new Municipality(
          one.code().value(),
          one.name(),
          one.kana(),
          one.servedFrom(),
          stopped == null ? null : new Stopped(stopped.at(), stopped.by(), stopped.reason()),
          state.operators(),
          state.administrators(),
          state.lastSignIn(),
          new SealState(state.seal(), state.sealedTo(), state.sealOverdue()));
    }
  }

  /** A page of the list. */
  record Page(int found, Municipality centre, List<Municipality> municipalities) {}

  /** A municipality with its seals. */
  record Detail(Municipality municipality, List<AuditSeal> seals) {}

  /** Which municipality is to be served. */
  record NewMunicipality(@Schema(example = "132128") @Nullable String code) {}

  /** Who is to be the administrator. */
  record Administrator(@Nullable String login, @Nullable String displayName) {}

  /** The first password. */
  record FirstPassword(String login, boolean registeredBefore, String password) {
    /** Without the password. */
    @Override
    public String toString() {
      return login;
    }
  }

  /** Why the service is to stand still. */
  record Reason(@Nullable String reason) {}

  @Operation(summary = "市区町村一覧", description = "100件ずつ返します。")
  @GetMapping
  Page list(
      @Parameter(description = "市区町村コード又は名称の一部") @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page) {
    Centre.Listed listed = centre.list(q, page);
    return new Page(
        listed.found(),
        Municipality.of(listed.centre()),
        listed.rows().stream().map(Municipality::of).toList());
  }

  @Operation(summary = "市区町村へのサービスの提供を開始する")
  @PostMapping
  ResponseEntity<Detail> serve(@RequestBody NewMunicipality entry) {
    String code = centre.serve(orEmpty(entry.code())).code().value();
    return ResponseEntity.created(URI.create("/api/centre/municipalities/" + code))
        .body(find(code));
  }

  @Operation(summary = "市区町村の照会", description = "監査ログの封印は、新しいものから50件までを返します。コード000001は運用センター自身です。")
  @GetMapping("/{code}")
  Detail find(@PathVariable String code) {
    Centre.Detail detail = centre.find(code);
    return new Detail(Municipality.of(detail.state()), detail.seals());
  }

  @Operation(
      summary = "最初の管理者の登録、管理者の復旧",
      description = "操作権限管理の権限を持って利用できる人がほかにいる市区町村では、できません。最初のパスワードを返します。")
  @PostMapping("/{code}/administrator")
  ResponseEntity<FirstPassword> administrator(
      @PathVariable String code, @RequestBody Administrator entry) {
    String login = orEmpty(entry.login());
    Made made = centre.administrator(code, login, orEmpty(entry.displayName()));
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .body(new FirstPassword(login.strip(), made.known(), made.password()));
  }

  @Operation(summary = "サービスを停止する", description = "使用中の端末は直ちにログアウトし、再開するまで、だれもログインできません。")
  @PutMapping("/{code}/suspension")
  Detail suspend(@PathVariable String code, @RequestBody Reason entry) {
    centre.suspend(code, orEmpty(entry.reason()));
    return find(code);
  }

  @Operation(summary = "サービスを再開する")
  @DeleteMapping("/{code}/suspension")
  Detail resume(@PathVariable String code) {
    centre.resume(code);
    return find(code);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
