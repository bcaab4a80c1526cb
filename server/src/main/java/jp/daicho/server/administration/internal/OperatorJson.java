package jp.daicho.server.administration.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.daicho.server.administration.AdministeredOperator;
import jp.daicho.server.administration.OperatorEntry;
import jp.daicho.server.administration.OperatorProfile;
import jp.daicho.server.administration.OperatorView;
import jp.daicho.server.administration.PermissionGrants;
import jp.daicho.server.administration.PermissionPeriod;
import jp.daicho.server.operators.OperatorSessions;
import jp.daicho.server.operators.Permission;
import org.jspecify.annotations.Nullable;

/** Operators as callers of the API read and write them. */
final class OperatorJson {
  private OperatorJson() {}

  /** What is known from a day on. */
  @Schema(name = "OperatorProfile", description = "ある日からの利用者の登録内容")
  record Profile(
      @Schema(description = "適用日") LocalDate from,
      @Schema(description = "利用者名称", example = "窓口　花子") String displayName,
      @Schema(description = "所属部署のコード", example = "001") String department,
      @Schema(description = "所属部署名称", example = "市民課") String departmentName,
      @Schema(description = "入力場所のコード。なければ空", example = "001") String place,
      @Schema(description = "所属する入力場所の端末だけで使えるか") boolean ownPlaceOnly) {
    static Profile of(OperatorProfile profile) {
      return new Profile(
          profile.from(),
          profile.displayName(),
          profile.departmentCode(),
          profile.department(),
          orEmpty(profile.placeCode()),
          profile.ownPlaceOnly());
    }
  }

  /** An operator as she is today. */
  @Schema(name = "OperatorSummary")
  record Summary(
      @Schema(description = "利用者の番号") long number,
      @Schema(description = "版。変更するときに指定する") int version,
      @Schema(description = "利用者ID", example = "clerk01") String login,
      @Schema(description = "BEFORE：利用開始前、ACTIVE：利用中、LOCKED：停止中、OVER：利用終了")
          AdministeredOperator.State state,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Schema(description = "次のログインでパスワードを変更しなければならないか") boolean mustChangePassword,
      @Schema(description = "二要素認証を登録しているか") boolean secondFactor,
      Profile profile) {
    static Summary of(AdministeredOperator operator) {
      return new Summary(
          operator.number(),
          operator.version(),
          operator.login(),
          operator.state(),
          operator.validFrom(),
          operator.validTo(),
          operator.mustChangePassword(),
          operator.secondFactor(),
          Profile.of(operator.profile()));
    }
  }

  /** A time for which a permission is held. */
  @Schema(name = "PermissionPeriod")
  record Period(
      @Schema(description = "操作権限", example = "MOVE_ENTRY") Permission permission,
      @Schema(example = "異動入力") String label,
      LocalDate from,
      @Nullable LocalDate to) {
    static Period of(PermissionPeriod period) {
      return new Period(
          period.permission(), period.permission().label(), period.from(), period.to());
    }
  }

  /** A session at a screen. */
  @Schema(name = "OperatorSession")
  record Session(
      @Schema(description = "端末", example = "T01") String terminal,
      @Schema(description = "ログインした日時") Instant beganAt,
      @Schema(description = "最後に操作した日時（おおよそ）") Instant seenAt) {
    static Session of(OperatorSessions.Open session) {
      return new Session(session.terminal(), session.beganAt(), session.seenAt());
    }
  }

  /** An operator with everything. */
  @Schema(name = "OperatorDetail")
  record Detail(
      Summary operator,
      @Schema(description = "変更予定") List<Profile> ahead,
      @Schema(description = "本人の操作権限のすべての期間") List<Period> permissions,
      @Schema(description = "所属部署による今日の操作権限") Set<Permission> byDepartment,
      @Schema(description = "使用中の端末") List<Session> sessions) {
    static Detail of(OperatorView view) {
      return new Detail(
          Summary.of(view.operator()),
          view.ahead().stream().map(Profile::of).toList(),
          view.periods().stream().map(Period::of).toList(),
          view.byDepartment(),
          view.sessions().stream().map(Session::of).toList());
    }
  }

  /** What is entered of an operator. */
  @Schema(name = "OperatorEntry", description = "版（version）は、変更するときだけ指定します。")
  record Entry(
      @Schema(description = "版") @Nullable Integer version,
      @Schema(description = "利用者ID。登録するときだけ指定する", example = "clerk01") @Nullable String login,
      @Schema(description = "適用日。空欄は今日", example = "R8.12.1") @Nullable String from,
      @Schema(description = "利用者名称", example = "窓口　花子") @Nullable String displayName,
      @Schema(description = "所属部署のコード", example = "001") @Nullable String department,
      @Schema(description = "入力場所のコード", example = "001") @Nullable String place,
      @Schema(description = "所属する入力場所の端末だけで使えるか") @Nullable Boolean ownPlaceOnly,
      @Schema(description = "利用開始日。登録するときだけ指定する", example = "R8.12.1") @Nullable String validFrom,
      @Schema(description = "利用終了日。登録するときだけ指定する", example = "") @Nullable String validTo) {
    OperatorEntry read() {
      return new OperatorEntry(
          orEmpty(displayName),
          orEmpty(department),
          orEmpty(place),
          Boolean.TRUE.equals(ownPlaceOnly));
    }
  }

  /** The days of use. */
  @Schema(name = "OperatorPeriod")
  record Days(
      int version,
      @Schema(description = "利用開始日", example = "R8.4.1") @Nullable String validFrom,
      @Schema(description = "利用終了日。空欄は期限なし", example = "R9.3.31") @Nullable String validTo) {}

  /** Permissions given and taken. */
  @Schema(name = "PermissionChange")
  record Grants(
      int version,
      @Schema(description = "適用日。空欄は今日", example = "R8.12.1") @Nullable String from,
      @Schema(description = "付与の最後の日。空欄は期限なし", example = "") @Nullable String to,
      @Schema(description = "付与する操作権限") @Nullable Set<Permission> give,
      @Schema(description = "取り消す操作権限") @Nullable Set<Permission> take) {
    PermissionGrants.Change read() {
      return new PermissionGrants.Change(
          orEmpty(from),
          orEmpty(to),
          give == null ? Set.of() : give,
          take == null ? Set.of() : take);
    }
  }

  /** A password that the system made. */
  @Schema(name = "FirstPassword")
  record FirstPassword(
      @Schema(description = "利用者の番号") long number,
      @Schema(description = "最初のパスワード。この応答でだけ示し、どこにも残さない") String password) {
    /** Without the password. */
    @Override
    public String toString() {
      return "FirstPassword[" + number + "]";
    }
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
