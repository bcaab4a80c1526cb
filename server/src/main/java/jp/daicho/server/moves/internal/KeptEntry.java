package jp.daicho.server.moves.internal;

import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.server.encryption.EncryptedColumn;
import jp.daicho.server.encryption.MunicipalEncryption;
import jp.daicho.server.moves.RequestKey;
import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was entered as it is kept: encrypted as a whole, in a JSON string (ADR 0040). An object is
 * an entry from before there was encryption.
 */
final class KeptEntry {
  private static final JsonMapper JSON = JsonMapper.shared();

  private KeptEntry() {}

  static JSONB write(MunicipalEncryption encryption, long draft, EnteredMove entry) {
    return JSONB.valueOf(
        JSON.writeValueAsString(
            encryption.encrypt(EncryptedColumn.DRAFT, draft, EntryJson.print(entry))));
  }

  static EnteredMove read(MunicipalEncryption encryption, long draft, String kept) {
    JsonNode node = JSON.readTree(kept);
    return EntryJson.parse(
        encryption.decrypt(EncryptedColumn.DRAFT, draft, node.isString() ? node.asString() : kept));
  }

  /** The digest of a request, which would give the number away to whoever tries all. */
  static String write(MunicipalEncryption encryption, long draft, RequestKey key) {
    return encryption.encrypt(EncryptedColumn.DRAFT_REQUEST, draft, key.digest());
  }

  static boolean isOf(MunicipalEncryption encryption, long draft, String kept, RequestKey key) {
    return encryption.decrypt(EncryptedColumn.DRAFT_REQUEST, draft, kept).equals(key.digest());
  }
}
