package jp.daicho.server.operators.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.daicho.server.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * The passkeys of one operator, in the current transaction, as Spring Security asks for them.
 * Whatever it asks, those of others are never found.
 */
public final class PasskeyTable
    implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
  private static final HexFormat HEX = HexFormat.of();

  private static final String COLUMNS =
      """
      SELECT credential_id, user_handle, label, public_key, attestation_object, signature_count,
             uv_initialized, backup_eligible, backup_state, transports, registered_at, last_used_at
        FROM passkey WHERE lg_code = ?::bpchar AND operator_id = ?\
      """;

  private static final String ALL = COLUMNS + " ORDER BY registered_at";
  private static final String ONE = COLUMNS + " AND credential_id = ?";

  private static final String INSERT =
      """
      INSERT INTO passkey (lg_code, credential_id, operator_id, user_handle, label, public_key,
        attestation_object, signature_count, uv_initialized, backup_eligible, backup_state,
        transports, registered_at, last_used_at)
      VALUES (?, ?, ?, decode(?, 'hex'), ?, decode(?, 'hex'), decode(?, 'hex'), ?, ?, ?, ?, ?,
        ?::timestamptz, ?::timestamptz)\
      """;

  private static final String UPDATE =
      """
      UPDATE passkey SET signature_count = ?, backup_state = ?::boolean,
             last_used_at = ?::timestamptz
       WHERE lg_code = ?::bpchar AND operator_id = ? AND credential_id = ?
         AND (signature_count < ? OR (signature_count = 0 AND ? = 0))
      RETURNING 1\
      """;

  private static final String DELETE =
      """
      DELETE FROM passkey WHERE lg_code = ?::bpchar AND operator_id = ? AND credential_id = ?
      RETURNING 1\
      """;

  private final Tenancy tenancy;
  private final long operatorId;
  private final String login;
  private final Instant now;
  private final Bytes handle;

  /** Of an operator, at a moment. */
  public PasskeyTable(Tenancy tenancy, long operatorId, String login, Instant now) {
    this.tenancy = tenancy;
    this.operatorId = operatorId;
    this.login = login;
    this.now = now;
    this.handle =
        all().stream()
            .findFirst()
            .map(CredentialRecord::getUserEntityUserId)
            .orElseGet(Bytes::random);
  }

  /** All of them, the oldest first. */
  public List<CredentialRecord> all() {
    return tenancy.read(ALL, List.of(lgCode(), operatorId), PasskeyTable::kept);
  }

  /** Removes one; says whether it was there. */
  public boolean remove(String credentialId) {
    return !tenancy
        .read(DELETE, List.of(lgCode(), operatorId, credentialId), row -> row.getInt(1))
        .isEmpty();
  }

  @Override
  public void delete(Bytes credentialId) {
    remove(credentialId.toBase64UrlString());
  }

  /**
   * Keeps a new one, or what its use has changed.
   *
   * @throws IllegalArgumentException if its counter did not go on: it may have been copied
   */
  @Override
  public void save(CredentialRecord record) {
    String id = record.getCredentialId().toBase64UrlString();
    long count = record.getSignatureCount();
    if (findByCredentialId(record.getCredentialId()) == null) {
      insert(record, id);
    } else if (tenancy
        .read(
            UPDATE,
            List.of(count, record.isBackupState(), now, lgCode(), operatorId, id, count, count),
            row -> row.getInt(1))
        .isEmpty()) {
      throw new IllegalArgumentException("the counter of a passkey did not go on");
    }
  }

  private void insert(CredentialRecord record, String id) {
    Bytes attestation = record.getAttestationObject();
    if (attestation == null) {
      throw new IllegalArgumentException("a passkey without attestation object");
    }
    tenancy.write(
        INSERT,
        Arrays.asList(
            lgCode(),
            id,
            operatorId,
            HEX.formatHex(record.getUserEntityUserId().getBytes()),
            record.getLabel(),
            HEX.formatHex(record.getPublicKey().getBytes()),
            HEX.formatHex(attestation.getBytes()),
            record.getSignatureCount(),
            record.isUvInitialized(),
            record.isBackupEligible(),
            record.isBackupState(),
            record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(",")),
            now,
            now));
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
    return tenancy
        .read(
            ONE,
            List.of(lgCode(), operatorId, credentialId.toBase64UrlString()),
            PasskeyTable::kept)
        .stream()
        .findFirst()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes userId) {
    return all();
  }

  @Override
  public PublicKeyCredentialUserEntity findById(Bytes id) {
    return me();
  }

  @Override
  public PublicKeyCredentialUserEntity findByUsername(String username) {
    return me();
  }

  /** Nothing of her is kept for passkeys beside them. */
  @Override
  public void save(PublicKeyCredentialUserEntity userEntity) {}

  private PublicKeyCredentialUserEntity me() {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .name(login)
        .id(handle)
        .displayName(login)
        .build();
  }

  private String lgCode() {
    return tenancy.municipality().value();
  }

  private static CredentialRecord kept(ResultSet row) throws SQLException {
    String transports = row.getString(10);
    Set<AuthenticatorTransport> ways =
        transports.isEmpty()
            ? Set.of()
            : Arrays.stream(transports.split(","))
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(Bytes.fromBase64(row.getString(1)))
        .userEntityUserId(new Bytes(row.getBytes(2)))
        .label(row.getString(3))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes(4)))
        .attestationObject(new Bytes(row.getBytes(5)))
        .signatureCount(row.getLong(6))
        .uvInitialized(row.getBoolean(7))
        .backupEligible(row.getBoolean(8))
        .backupState(row.getBoolean(9))
        .transports(ways)
        .created(row.getObject(11, OffsetDateTime.class).toInstant())
        .lastUsed(row.getObject(12, OffsetDateTime.class).toInstant())
        .build();
  }
}
