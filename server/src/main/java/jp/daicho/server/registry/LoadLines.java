package jp.daicho.server.registry;

import java.util.List;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.encryption.MunicipalEncryption;
import jp.daicho.server.registry.internal.CopyText;
import jp.daicho.server.registry.internal.CurrentRow;
import jp.daicho.server.registry.internal.KeptVersion;
import jp.daicho.server.registry.internal.LineDigest;
import jp.daicho.server.registry.internal.LoadTable;
import jp.daicho.server.registry.internal.Witness;
import jp.daicho.server.registry.internal.search.PersonKeys;
import jp.daicho.server.registry.internal.search.SearchLines;
import org.jspecify.annotations.Nullable;

/**
 * Turns record versions into lines for {@link InitialLoad}, with what is derived from the latest
 * version of each person. Not thread-safe.
 */
public final class LoadLines {
  private final CopyText lines = new CopyText();
  private final SearchLines keys = new SearchLines();
  private final LineDigest digest = Witness.digestOfVersions();
  private final MunicipalEncryption encryption;
  private Witness witness = new Witness();
  private int persons;
  private int versions;
  private long lastMove;
  private long lastAddress;
  private long lastHousehold;

  /** None yet, of the municipality for which this encrypts. */
  public LoadLines(MunicipalEncryption encryption) {
    this.encryption = encryption;
  }

  /**
   * Adds a person.
   *
   * @param history all versions of the person's record, from the first to the latest
   */
  public void add(List<ResidentRecord> history) {
    ResidentRecord latest = history.getLast();
    for (ResidentRecord version : history) {
      KeptVersion kept = KeptVersion.of(encryption, version);
      int begin = lines.position();
      kept.write(lines);
      derived(version.key().equals(latest.key()) ? CurrentRow.of(encryption, latest) : null);
      witness.version(version.key(), lines.digest(digest, begin));
    }
    keys.add(PersonKeys.of(history, false));
    count(history);
  }

  /** What was added since the last time. The highest numbers are those of all lines so far. */
  public LoadBatch take() {
    LoadBatch taken =
        new LoadBatch(
            lines.take(),
            keys.take(),
            witness.toString(),
            persons,
            versions,
            new HighestNumbers(lastMove, lastAddress, lastHousehold));
    witness = new Witness();
    persons = 0;
    versions = 0;
    return taken;
  }

  /** Looks only at numbers above the highest so far whether they have our form. */
  private void count(List<ResidentRecord> history) {
    AddressNumber address = history.getFirst().key().addressNumber();
    if (address.serial() > lastAddress && address.isWellFormed()) {
      lastAddress = address.serial();
    }
    for (ResidentRecord version : history) {
      lastMove = Math.max(lastMove, version.move().moveNumber());
      HouseholdNumber household = version.household().householdNumber();
      if (household.serial() > lastHousehold && household.isWellFormed()) {
        lastHousehold = household.serial();
      }
    }
    persons++;
    versions += history.size();
  }

  /** In the order of {@link LoadTable#DERIVED}. */
  private void derived(@Nullable CurrentRow row) {
    field(row == null ? "f" : "t");
    field(row == null ? null : row.isHouseholder() ? "t" : "f");
    field(row == null ? null : row.individualNumberDigest());
    field(row == null ? null : row.cardNumber());
    field(row == null ? null : row.birthFrom().toString());
    field(row == null ? null : row.birthTo().toString());
    field(row == null ? null : row.outline().displayName());
    field(row == null ? null : row.outline().displayReading());
    field(row == null ? null : row.outline().otherName());
    field(row == null ? null : row.outline().address());
    lines.endLine();
  }

  private void field(@Nullable String text) {
    lines.field(text);
  }
}
