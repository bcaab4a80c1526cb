package jp.daicho.server.operators.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import jp.daicho.server.audit.AuditSeal;
import jp.daicho.server.audit.AuditSeals;
import jp.daicho.server.operators.AdministeredMunicipality;
import jp.daicho.server.operators.AdministeredMunicipality.LastSeal;
import jp.daicho.server.operators.SystemOperator;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the centre sees of the municipality of the current transaction or visit. */
@Component
public final class CentreView {
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** Logs are sealed every hour; twice that, and something is wrong. */
  private static final Duration LATE = Duration.ofHours(2);

  private static final String STATE =
      """
      SELECT (SELECT count(*) FROM operator
               WHERE lg_code = ?::bpchar AND login <> ? AND valid_from <= ?::date
                 AND (valid_to IS NULL OR valid_to >= ?::date)),
             (SELECT max(began_at) FROM operator_session WHERE lg_code = ?::bpchar),
             s.seal_no, s.chain_no, s.sealed_at,
             (SELECT sealed_to FROM audit_seal_round WHERE lg_code = ?::bpchar)
        FROM (SELECT 1) one
        LEFT JOIN LATERAL (SELECT seal_no, chain_no, sealed_at FROM audit_seal
               WHERE lg_code = ?::bpchar ORDER BY seal_no DESC LIMIT 1) s ON true\
      """;

  private final Tenancy tenancy;
  private final Administering administering;
  private final AuditSeals seals;

  /** Made once. */
  CentreView(Tenancy tenancy, Administering administering, AuditSeals seals) {
    this.tenancy = tenancy;
    this.administering = administering;
    this.seals = seals;
  }

  /** How it stands with it at a moment. */
  public AdministeredMunicipality of(ServedMunicipality municipality, Instant now) {
    String code = municipality.code().value();
    LocalDate today = LocalDate.ofInstant(now, JAPAN);
    int administrators = administering.count(today);
    return tenancy
        .read(
            STATE,
            List.of(code, SystemOperator.LOGIN, today, today, code, code, code),
            row -> read(row, municipality, administrators, now))
        .getFirst();
  }

  /** The last seals, the newest first. */
  public List<AuditSeal> seals(int most) {
    return seals.last(most);
  }

  private static AdministeredMunicipality read(
      ResultSet row, ServedMunicipality municipality, int administrators, Instant now)
      throws SQLException {
    Instant lastSignIn = moment(row, 2);
    Instant sealedAt = moment(row, 5);
    Instant sealedTo = moment(row, 6);
    return new AdministeredMunicipality(
        municipality,
        row.getInt(1),
        administrators,
        lastSignIn == null ? null : LocalDate.ofInstant(lastSignIn, JAPAN),
        sealedAt == null ? null : new LastSeal(row.getLong(3), row.getLong(4), sealedAt),
        sealedTo,
        sealedTo == null
            ? municipality.servedFrom().isBefore(LocalDate.ofInstant(now, JAPAN))
            : sealedTo.plus(LATE).isBefore(now));
  }

  private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
