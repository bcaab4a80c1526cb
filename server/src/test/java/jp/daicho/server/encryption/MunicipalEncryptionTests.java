package jp.daicho.server.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.daicho.ledger.number.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is encrypted for a place can be read there and nowhere else. */
class MunicipalEncryptionTests {
  private static final MunicipalityCode CITY = MunicipalityCode.of("382019");
  private static final MunicipalityCode OTHER = MunicipalityCode.of("212024");
  private static final String NUMBER = "123456789018";
  private static final String VERSION = "0000010015/1";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path data;

  private final Noted noted = new Noted();

  /** What the database would note. */
  private static final class Noted implements MadeKeys {
    private final Map<Integer, String> keys = new HashMap<>();

    @Override
    public Map<Integer, String> all() {
      return Map.copyOf(keys);
    }

    @Override
    public void add(int number, String fingerprint) {
      keys.put(number, fingerprint);
    }
  }

  private MunicipalEncryption encryption() {
    return Vault.in(data).of(CITY, noted);
  }

  private Path file() {
    return data.resolve("encryption-keys").resolve(CITY.value() + ".keys");
  }

  @Test
  void aNumberIsReadForItsVersionOnly() {
    String kept = encryption().encryptNumber(VERSION, NUMBER);

    assertThat(kept).doesNotContain(NUMBER);
    assertThat(encryption().decryptNumber(VERSION, kept)).isEqualTo(NUMBER);
    for (String other : List.of("0000010015/2", "0000010023/1")) {
      assertThatThrownBy(() -> encryption().decryptNumber(other, kept))
          .isInstanceOf(UndecipherableException.class)
          .hasMessageNotContaining(NUMBER);
    }
  }

  /** Even with the same key file, which nobody should give two municipalities. */
  @Test
  void aNumberIsReadForItsMunicipalityOnly() throws IOException {
    String kept = encryption().encryptNumber(VERSION, NUMBER);
    Files.copy(file(), file().resolveSibling(OTHER.value() + ".keys"));
    MunicipalEncryption other = Vault.in(data).of(OTHER, new Noted());

    assertThatThrownBy(() -> other.decryptNumber(VERSION, kept))
        .isInstanceOf(UndecipherableException.class);
    assertThat(other.digest(NUMBER)).isNotEqualTo(encryption().digest(NUMBER));
  }

  @Test
  void theSameNumberNeverLooksTheSameButForItsDigest() {
    assertThat(encryption().encryptNumber(VERSION, NUMBER))
        .isNotEqualTo(encryption().encryptNumber(VERSION, NUMBER));
    assertThat(encryption().digest(NUMBER)).isEqualTo(encryption().digest(NUMBER));
    assertThat(encryption().digest(NUMBER)).isNotEqualTo(encryption().digest("123456789026"));
  }

  /** Whatever character of it is changed, and a commitment exchanged for another. */
  @Test
  void aChangedValueIsNotRead() {
    MunicipalEncryption encryption = encryption();
    String kept = encryption.encryptNumber(VERSION, NUMBER);
    String other = encryption.encryptNumber(VERSION, "123456789026");
    String exchanged = kept.substring(0, 32) + other.substring(32);
    assertThatThrownBy(() -> encryption.decryptNumber(VERSION, exchanged))
        .isInstanceOf(UndecipherableException.class);
    for (int at = 0; at < kept.length(); at += 7) {
      char changed = kept.charAt(at) == 'A' ? 'B' : 'A';
      String tampered = kept.substring(0, at) + changed + kept.substring(at + 1);
      assertThatThrownBy(() -> encryption.decryptNumber(VERSION, tampered))
          .isInstanceOf(UndecipherableException.class);
    }
    for (String none : List.of(NUMBER, "", ".", "..", "a.b.c", "e1.AAAA", kept + ".")) {
      assertThatThrownBy(() -> encryption.decryptNumber(VERSION, none))
          .as(none)
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aTextIsReadInItsColumnAndRowOnly() {
    MunicipalEncryption encryption = encryption();
    String kept = encryption.encrypt(EncryptedColumn.DRAFT, 7, "入力");

    assertThat(encryption.decrypt(EncryptedColumn.DRAFT, 7, kept)).isEqualTo("入力");
    assertThatThrownBy(() -> encryption.decrypt(EncryptedColumn.DRAFT, 8, kept))
        .isInstanceOf(UndecipherableException.class);
    assertThatThrownBy(() -> encryption.decrypt(EncryptedColumn.DRAFT_REQUEST, 7, kept))
        .isInstanceOf(UndecipherableException.class);
    assertThatThrownBy(() -> encryption.decrypt(EncryptedColumn.DRAFT, 7, "入力"))
        .isInstanceOf(UndecipherableException.class);
  }

  @Test
  void bytesAreReadInTheirRowOnly() {
    MunicipalEncryption encryption = encryption();
    byte[] pdf = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);
    MunicipalEncryption.Content kept =
        encryption.encryptBytes(EncryptedColumn.ISSUED_PAPER, 3, pdf);

    assertThat(encryption.decryptBytes(EncryptedColumn.ISSUED_PAPER, 3, kept)).isEqualTo(pdf);
    assertThatThrownBy(() -> encryption.decryptBytes(EncryptedColumn.ISSUED_PAPER, 4, kept))
        .isInstanceOf(UndecipherableException.class);
    kept.bytes()[20] ^= 1;
    assertThatThrownBy(() -> encryption.decryptBytes(EncryptedColumn.ISSUED_PAPER, 3, kept))
        .isInstanceOf(UndecipherableException.class);
  }

  @Test
  void aNewKeyWritesAndTheOldOneReads() {
    Vault vault = Vault.in(data);
    MunicipalEncryption before = vault.of(CITY, noted);
    String kept = before.encryptNumber(VERSION, NUMBER);
    vault.add(CITY, noted);
    MunicipalEncryption after = vault.of(CITY, noted);
    String renewed = after.renewNumber(VERSION, kept);

    assertThat(renewed).contains(".2.").startsWith(kept.substring(0, 33));
    assertThat(after.decryptNumber(VERSION, kept)).isEqualTo(NUMBER);
    assertThat(before.decryptNumber(VERSION, renewed))
        .as("by whoever began before the key was made")
        .isEqualTo(NUMBER);
    assertThat(after.digests(List.of(NUMBER)))
        .containsExactly(before.digest(NUMBER), after.digest(NUMBER));
    assertThat(noted.all()).containsOnlyKeys(1, 2);

    vault.retire(CITY);
    MunicipalEncryption retired = vault.of(CITY, noted);
    assertThat(retired.digests(List.of(NUMBER))).containsExactly(after.digest(NUMBER));
    assertThat(retired.decryptNumber(VERSION, kept)).as("from a backup").isEqualTo(NUMBER);
  }

  @Test
  void theFileIsItsOwnersAlone() throws IOException {
    encryption();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void noNewKeyIsMadeWhereOneIsMissing() throws IOException {
    encryption();
    Files.delete(file());

    assertThatThrownBy(this::encryption)
        .isInstanceOf(EncryptionKeyException.class)
        .hasMessageContaining("382019")
        .hasMessageContaining("控えから戻してください");
    assertThat(file()).doesNotExist();
  }

  @Test
  void aForeignOrBrokenFileIsRefused() throws IOException {
    encryption();
    Path elsewhere = Files.createDirectory(data.resolve("elsewhere"));
    Vault.in(elsewhere).of(CITY, new Noted());
    Files.copy(
        elsewhere.resolve("encryption-keys").resolve(CITY.value() + ".keys"),
        file(),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(this::encryption)
        .isInstanceOf(EncryptionKeyException.class)
        .hasMessageContaining("異なる");

    Files.writeString(file(), "1 in-use abc\n");
    assertThatThrownBy(this::encryption)
        .isInstanceOf(EncryptionKeyException.class)
        .hasMessageContaining("読み書きできません");
  }
}
