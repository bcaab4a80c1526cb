package jp.daicho.server.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.encryption.internal.Cell;
import jp.daicho.server.encryption.internal.KeyRing;
import jp.daicho.server.encryption.internal.MunicipalKey;

/**
 * Encrypts for one municipality with its newest key, and decrypts with any (AES-256-GCM). What is
 * encrypted is bound to municipality, column and row, so that it can be read nowhere else.
 *
 * <p>Kept texts are
 *
 * <ul>
 *   <li>{@code e2.…} for a text encrypted with key 2,
 *   <li>{@code commitment.2.…} for an Individual Number of the register. The commitment is a digest
 *       of the number and of 16 random bytes that are encrypted with it: it tells nothing of the
 *       number, stays when the key changes, and is what the log witnesses (ADR 0036),
 *   <li>{@code 2.…} for the keyed digest of a number, by which people are found.
 * </ul>
 *
 * <p>One of a transaction: it writes with the key that was the newest when that began. May be used
 * by several threads.
 */
public final class MunicipalEncryption {
  private static final String REGISTER = "resident_record.individual_number";
  private static final int SALT_BYTES = 16;
  private static final int KEPT_OF_COMMITMENT = 24;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final MunicipalityCode municipality;
  private final Vault.Keys keys;
  private final SecureRandom random;
  private final Supplier<KeyRing> again;

  MunicipalEncryption(
      MunicipalityCode municipality,
      Vault.Keys keys,
      SecureRandom random,
      Supplier<KeyRing> again) {
    this.municipality = municipality;
    this.keys = keys;
    this.random = random;
    this.again = again;
  }

  /**
   * Encrypts a text for a column.
   *
   * @param row tells its row from others, as {@link EncryptedColumn#row()}
   */
  public String encrypt(EncryptedColumn column, Object row, String text) {
    MunicipalKey key = keys.ring().newest();
    byte[] box =
        Cell.encrypt(
            key.encrypting(),
            random,
            bound(column.table() + "." + column.column(), row.toString()),
            text.getBytes(StandardCharsets.UTF_8));
    return "e" + key.number() + "." + BASE64.encodeToString(box);
  }

  /**
   * Decrypts a text.
   *
   * @throws UndecipherableException if it is not what was encrypted for this row
   * @throws EncryptionKeyException if its key is gone
   */
  public String decrypt(EncryptedColumn column, Object row, String kept) {
    String place = column.table() + "." + column.column();
    int dot = kept.indexOf('.');
    if (!isEncrypted(kept)) {
      return plain(kept, place + " " + row);
    }
    byte[] box = decoded(kept.substring(dot + 1), place + " " + row);
    byte[] text = open(kept.substring(1, dot), box, place, row.toString());
    return new String(text, StandardCharsets.UTF_8);
  }

  private static boolean isEncrypted(String kept) {
    int dot = kept.indexOf('.');
    return dot > 1
        && kept.charAt(0) == 'e'
        && kept.substring(1, dot).chars().allMatch(it -> it >= '0' && it <= '9');
  }

  /**
   * Encrypts the Individual Number of a version.
   *
   * @param version 宛名番号 and 履歴番号, parted by a slash
   */
  public String encryptNumber(String version, String number) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return number(version, join(salt, number.getBytes(StandardCharsets.UTF_8)));
  }

  private String number(String version, byte[] salted) {
    MunicipalKey key = keys.ring().newest();
    String commitment = commitment(salted);
    byte[] box =
        Cell.encrypt(key.encrypting(), random, bound(REGISTER, version + " " + commitment), salted);
    return commitment + "." + key.number() + "." + BASE64.encodeToString(box);
  }

  /**
   * Decrypts the Individual Number of a version.
   *
   * @throws UndecipherableException if it is not what was encrypted for this version
   * @throws EncryptionKeyException if its key is gone
   */
  public String decryptNumber(String version, String kept) {
    if (kept.indexOf('.') < 0) {
      return plain(kept, REGISTER + " " + version);
    }
    byte[] salted = salted(version, kept);
    return new String(salted, SALT_BYTES, salted.length - SALT_BYTES, StandardCharsets.UTF_8);
  }

  /** The same number encrypted with the newest key, with the same commitment if it had one. */
  public String renewNumber(String version, String kept) {
    return kept.indexOf('.') < 0
        ? encryptNumber(version, plain(kept, REGISTER + " " + version))
        : number(version, salted(version, kept));
  }

  private byte[] salted(String version, String kept) {
    String[] parts = kept.split("\\.", -1);
    if (parts.length != 3) {
      throw new UndecipherableException(REGISTER + " " + version);
    }
    byte[] box = decoded(parts[2], REGISTER + " " + version);
    byte[] salted = open(parts[1], box, REGISTER, version + " " + parts[0]);
    if (salted.length <= SALT_BYTES || !commitment(salted).equals(parts[0])) {
      throw new UndecipherableException(REGISTER + " " + version);
    }
    return salted;
  }

  /** What of a kept Individual Number stays when its key changes: the commitment. */
  public static int lengthOfCommitment(byte[] kept, int from, int length) {
    for (int i = 0; i < length; i++) {
      if (kept[from + i] == '.') {
        return i;
      }
    }
    return length;
  }

  /** The keyed digest of a number. */
  public String digest(String number) {
    return digest(keys.ring().newest(), number);
  }

  /** The keyed digest of a number that goes with its encrypted form: with the same key. */
  public String digest(String number, String kept) {
    String[] parts = kept.split("\\.", -1);
    return parts.length == 3
        ? digest(key(parts[1], REGISTER), number)
        : plain(number, REGISTER + " digest");
  }

  /** All digests that one of these numbers can have while keys change. */
  public List<String> digests(Collection<String> numbers) {
    List<String> digests = new ArrayList<>();
    for (String number : numbers) {
      keys.ring().all().stream()
          .filter(key -> !key.isRetired())
          .forEach(key -> digests.add(digest(key, number)));
      if (keys.plain()) {
        digests.add(number);
      }
    }
    return digests;
  }

  private static String digest(MunicipalKey key, String number) {
    return key.number() + "." + key.digest(number);
  }

  /** With what begins a text that is encrypted with the newest key. */
  public String beginning() {
    return "e" + keys.ring().newest().number() + ".";
  }

  /** The number of the key that writes. */
  public int newestKey() {
    return keys.ring().newest().number();
  }

  /** How many keys are in use, of which only one writes. */
  public long keysInUse() {
    return keys.ring().all().stream().filter(key -> !key.isRetired()).count();
  }

  /** Whether values from before there was encryption may be there. */
  public boolean readsPlain() {
    return keys.plain();
  }

  /**
   * Bytes encrypted with a key of their own, and that key encrypted: when the municipality's key
   * changes, only the short one is written anew.
   *
   * @param key the encrypted key
   * @param bytes the encrypted bytes; not copied
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  public record Content(String key, byte[] bytes) {}

  /** Encrypts many bytes. */
  public Content encryptBytes(EncryptedColumn keyColumn, Object row, byte[] bytes) {
    byte[] own = new byte[MunicipalKey.BYTES];
    random.nextBytes(own);
    return new Content(
        encrypt(keyColumn, row, BASE64.encodeToString(own)),
        Cell.encrypt(Cell.key(own), random, bound(keyColumn.table(), row.toString()), bytes));
  }

  /**
   * Decrypts them.
   *
   * @throws UndecipherableException if they are not what was encrypted for this row
   * @throws EncryptionKeyException if their key is gone
   */
  public byte[] decryptBytes(EncryptedColumn keyColumn, Object row, Content kept) {
    byte[] own = Base64.getUrlDecoder().decode(decrypt(keyColumn, row, kept.key()));
    try {
      return Cell.decrypt(Cell.key(own), bound(keyColumn.table(), row.toString()), kept.bytes());
    } catch (GeneralSecurityException failure) {
      throw new UndecipherableException(keyColumn.table() + " " + row, failure);
    }
  }

  private String plain(String kept, String place) {
    if (!keys.plain()) {
      throw new UndecipherableException(municipality.value() + " " + place);
    }
    return kept;
  }

  private byte[] open(String number, byte[] box, String place, String row) {
    try {
      return Cell.decrypt(key(number, place).encrypting(), bound(place, row), box);
    } catch (GeneralSecurityException failure) {
      throw new UndecipherableException(
          municipality.value() + " " + place + " " + row.split(" ", 2)[0], failure);
    }
  }

  private MunicipalKey key(String written, String place) {
    try {
      int number = Integer.parseInt(written);
      return keys.ring()
          .find(number)
          .or(() -> again.get().find(number))
          .orElseThrow(
              () ->
                  new EncryptionKeyException(
                      "団体 "
                          + municipality.value()
                          + " の個人番号の暗号鍵（"
                          + number
                          + "番）がありません。鍵ファイルを控えから戻してください。"));
    } catch (NumberFormatException failure) {
      throw new UndecipherableException(municipality.value() + " " + place, failure);
    }
  }

  private byte[] decoded(String text, String place) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException failure) {
      throw new UndecipherableException(municipality.value() + " " + place, failure);
    }
  }

  private byte[] bound(String place, String row) {
    return (municipality.value() + "|" + place + "|" + row).getBytes(StandardCharsets.UTF_8);
  }

  private static String commitment(byte[] salted) {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(salted);
      return BASE64.encodeToString(Arrays.copyOf(whole, KEPT_OF_COMMITMENT));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
