package jp.daicho.server.registry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.encryption.EncryptedColumn;
import jp.daicho.server.encryption.MunicipalEncryption;
import jp.daicho.server.encryption.Vault;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.internal.LoadLock;
import jp.daicho.server.registry.internal.RewrittenNumbers;
import jp.daicho.server.registry.internal.RewrittenTexts;
import jp.daicho.server.registry.internal.WitnessTables;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/**
 * Gives a municipality a new key for its Individual Numbers and what holds them, and writes all of
 * it anew while the service runs (ADR 0040). It can be interrupted at any time: called again, it
 * goes on with the key it made. Data from before there was encryption are brought over so, too.
 *
 * <p>All of it is done as the owner of the tables: the service can change nothing of the register.
 */
@Component
public final class NumberRotation {
  private static final Operation KEY =
      Operation.of("個人番号の暗号鍵の変更", AuditAction.SETTING_CHANGE, Permission.BATCH);
  private static final Operation REWRITING =
      Operation.of("個人番号の再暗号化", AuditAction.BATCH_UPDATE, Permission.BATCH);

  /** What was begun before a new key was made ends soon; whoever does not is seen once more. */
  private static final int PASSES = 20;

  private final Door door;
  private final Tenancy tenancy;
  private final Vault vault;

  /** Made once. */
  NumberRotation(Door door, Tenancy tenancy, Vault vault) {
    this.door = door;
    this.tenancy = tenancy;
    this.vault = vault;
  }

  /** Is told how many values have been written anew. */
  @FunctionalInterface
  public interface Progress {
    /** So many. */
    void rewritten(long values);
  }

  /**
   * What was done.
   *
   * @param key the number of the key that writes
   * @param made whether it was made now, or an earlier run went on
   * @param values how many values were written anew
   */
  public record Done(int key, boolean made, long values) {}

  /** The register is not what the log says, so that nothing may be said anew of it. */
  public static final class RegisterUnsoundException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    RegisterUnsoundException() {
      super("the register is not what the audit log says");
    }
  }

  /**
   * Does it.
   *
   * @param municipality that of whoever is at work
   * @param settling how long to wait before looking once more for what was being registered when
   *     the key was made
   * @throws RegisterUnsoundException if there are numbers in clear, and the register is not what
   *     the audit log says; nothing is changed
   */
  public Done rotate(MunicipalityCode municipality, Duration settling, Progress progress) {
    boolean made = door.enterAsOwner(KEY, this::begin);
    long values = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      long rewritten = pass(values, progress);
      values += rewritten;
      if (pass > 0 && rewritten == 0) {
        Done done = new Done(door.enterAsOwner(KEY, this::end), made, values);
        // Only then: whoever reads the keys anew has to see that nothing stands in clear.
        vault.retire(municipality);
        return done;
      }
      sleep(settling);
      door.enter(
          REWRITING,
          passage -> {
            LoadLock.alone(passage.sql(), passage.municipality().value());
            return passage.at();
          });
    }
    throw new IllegalStateException("something goes on writing with the old key");
  }

  /** Makes a key, unless an earlier one is not everywhere yet. */
  private boolean begin(Passage passage) {
    MunicipalEncryption encryption = passage.encryption();
    if (encryption.readsPlain() && !WitnessTables.build(passage).differentVersions().isEmpty()) {
      throw new RegisterUnsoundException();
    }
    boolean makes = !encryption.readsPlain() && encryption.keysInUse() == 1;
    if (makes) {
      vault.add(passage.municipality(), tenancy.madeKeys());
    }
    int key = encryption.newestKey() + (makes ? 1 : 0);
    passage.note("鍵の番号", Integer.toString(key)).note("段階", makes ? "新しい鍵の作成" : "再開");
    return makes;
  }

  private int end(Passage passage) {
    tenancy.write(
        "DELETE FROM encryption_key WHERE lg_code = ?::bpchar AND key_no = 0",
        List.of(passage.municipality().value()));
    int key = passage.encryption().newestKey();
    passage.note("鍵の番号", Integer.toString(key)).note("段階", "古い鍵の使用終了");
    return key;
  }

  private long pass(long before, Progress progress) {
    List<ToIntFunction<Passage>> works = new ArrayList<>();
    for (RewrittenNumbers.Versions versions : RewrittenNumbers.Versions.values()) {
      works.add(new RewrittenNumbers(versions)::next);
    }
    for (EncryptedColumn column : EncryptedColumn.values()) {
      works.add(new RewrittenTexts(column)::next);
    }
    works.add(RewrittenTexts::encryptPapers);
    long values = 0;
    for (ToIntFunction<Passage> work : works) {
      int some = portion(work);
      while (some > 0) {
        values += some;
        progress.rewritten(before + values);
        some = portion(work);
      }
    }
    return values;
  }

  private int portion(ToIntFunction<Passage> work) {
    return door.enterAsOwner(
        REWRITING,
        passage -> {
          int values = work.applyAsInt(passage);
          passage.note("件数", Integer.toString(values));
          return values;
        });
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted; it goes on when called again", interrupted);
    }
  }
}
