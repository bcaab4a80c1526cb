package jp.daicho.server.encryption;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.encryption.internal.KeyFile;
import jp.daicho.server.encryption.internal.KeyRing;
import jp.daicho.server.encryption.internal.MunicipalKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of all municipalities, each read when first needed and again when its file has changed.
 * They are in the folder of the setting {@code daicho.encryption.keys}, else in {@code
 * encryption-keys} of the data folder. Servers that share a database share the folder.
 */
@Component
public final class Vault {
  private static final String FOLDER = "encryption-keys";

  /** The number that the database notes in the place of a key while values stand in clear. */
  private static final int PLAIN = 0;

  private final Path folder;
  private final SecureRandom random = new SecureRandom();
  private final Map<MunicipalityCode, Known> known = new ConcurrentHashMap<>();

  /** With the setting, or the data folder. */
  @Autowired
  Vault(@Value("${daicho.encryption.keys:}") String set, @Value("${daicho.data}") Path data) {
    this.folder = set.isBlank() ? data.resolve(FOLDER) : Path.of(set);
  }

  private Vault(Path folder) {
    this.folder = folder;
  }

  /** The keys in the usual folder of a data folder. */
  public static Vault in(Path data) {
    return new Vault(data.resolve(FOLDER));
  }

  /**
   * Keys.
   *
   * @param ring the keys
   * @param plain whether values from before there was encryption may be there
   */
  record Keys(KeyRing ring, boolean plain) {}

  private record Known(String state, Keys keys) {}

  /**
   * The encryption of a municipality. Its first key is made when there has never been one.
   *
   * @throws EncryptionKeyException if its keys are gone, or are not those of its data
   */
  public MunicipalEncryption of(MunicipalityCode municipality, MadeKeys made) {
    return new MunicipalEncryption(
        municipality, keys(municipality, made), random, () -> read(municipality, null).ring());
  }

  /** Adds a key to those of a municipality, which writes from now on. */
  public void add(MunicipalityCode municipality, MadeKeys made) {
    keys(municipality, made);
    run(municipality, file -> file.add(random));
    keys(municipality, made);
  }

  /** Retires all keys of a municipality but the newest: they only read from now on. */
  public void retire(MunicipalityCode municipality) {
    run(municipality, KeyFile::retire);
  }

  /** Where the keys of a municipality lie. */
  public Path place(MunicipalityCode municipality) {
    return file(municipality).path().toAbsolutePath();
  }

  private Keys keys(MunicipalityCode municipality, MadeKeys made) {
    Known before = known.get(municipality);
    KeyFile file = file(municipality);
    try {
      if (before != null && file.exists() && before.state().equals(file.state())) {
        return before.keys();
      }
    } catch (IOException _) {
      // What is wrong shows below.
    }
    return read(municipality, made);
  }

  /** Reads the keys; without what the database knows if the transaction is not at hand. */
  private Keys read(MunicipalityCode municipality, @Nullable MadeKeys made) {
    KeyFile file = file(municipality);
    Map<Integer, String> noted = made == null ? Map.of() : made.all();
    if (!file.exists()) {
      if (made == null || noted.keySet().stream().anyMatch(number -> number != PLAIN)) {
        throw new EncryptionKeyException(
            "団体 "
                + municipality.value()
                + " の個人番号の暗号鍵がありません。暗号化されたデータがあるため、新しい鍵は作りません。"
                + "鍵ファイル "
                + file.path()
                + " を控えから戻してください。");
      }
      run(municipality, it -> it.create(random));
    }
    try {
      String state = file.state();
      KeyRing ring = file.read();
      if (made != null) {
        compare(municipality, file, ring, noted, made);
      }
      Keys keys = new Keys(ring, noted.containsKey(PLAIN));
      if (made != null) {
        known.put(municipality, new Known(state, keys));
      }
      return keys;
    } catch (IOException | IllegalArgumentException failure) {
      throw unusable(file, failure);
    }
  }

  private static void compare(
      MunicipalityCode municipality,
      KeyFile file,
      KeyRing ring,
      Map<Integer, String> noted,
      MadeKeys made) {
    noted.forEach(
        (number, fingerprint) -> {
          if (number != PLAIN
              && ring.find(number).filter(key -> key.hasFingerprint(fingerprint)).isEmpty()) {
            throw new EncryptionKeyException(
                "団体 "
                    + municipality.value()
                    + " の個人番号の暗号鍵（"
                    + number
                    + "番）が、データを暗号化した鍵と異なるか、ありません。鍵ファイル "
                    + file.path()
                    + " を正しい控えから戻してください。");
          }
        });
    for (MunicipalKey key : ring.all()) {
      if (!noted.containsKey(key.number())) {
        made.add(key.number(), key.fingerprint());
      }
    }
  }

  private interface FileWork {
    void run(KeyFile file) throws IOException;
  }

  private void run(MunicipalityCode municipality, FileWork work) {
    KeyFile file = file(municipality);
    try {
      work.run(file);
    } catch (IOException | IllegalArgumentException failure) {
      throw unusable(file, failure);
    }
  }

  private static EncryptionKeyException unusable(KeyFile file, Exception failure) {
    return new EncryptionKeyException(
        "個人番号の暗号鍵ファイル " + file.path() + " を読み書きできません。ファイルの内容と、サービスを動かす利用者の権限を確認してください。", failure);
  }

  private KeyFile file(MunicipalityCode municipality) {
    return new KeyFile(folder, municipality.value());
  }
}
