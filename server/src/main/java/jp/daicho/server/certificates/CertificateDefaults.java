package jp.daicho.server.certificates;

import java.util.Set;
import jp.daicho.forms.OverflowPolicy;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.certificates.internal.CertificateSettings;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import org.springframework.stereotype.Component;

/**
 * What a municipality has set for its certificates: which items are printed unless something else
 * is asked for (5.1), and what becomes of a text that does not fit (5.8).
 *
 * <p>Every method throws {@link jp.daicho.server.operators.AccessRefusedException} without the
 * permission to manage reference data.
 */
@Component
public final class CertificateDefaults {
  private static final Operation LOOK =
      Operation.of("証明書の設定の確認", AuditAction.ENQUIRY, Permission.REFERENCE_MANAGEMENT);
  private static final Operation CHANGE =
      Operation.of("証明書の設定の変更", AuditAction.SETTING_CHANGE, Permission.REFERENCE_MANAGEMENT);

  private final Door door;

  /** Made once. */
  CertificateDefaults(Door door) {
    this.door = door;
  }

  /**
   * The settings.
   *
   * @param printed the items that are printed unless something else is asked for
   * @param overflow what is printed of a text that does not fit
   */
  public record Settings(Set<CertificateItem> printed, OverflowPolicy overflow) {
    /** Settings; the set is copied. */
    public Settings {
      printed = Set.copyOf(printed);
    }
  }

  /** As they are set; what is usual where nothing was. */
  public Settings look() {
    return door.enter(LOOK, CertificateDefaults::settings);
  }

  /** Sets all of them anew. */
  public Settings change(Settings settings) {
    return door.enter(
        CHANGE,
        passage -> {
          CertificateSettings.setPrintedByDefault(passage, settings.printed());
          CertificateSettings.setOverflow(passage, settings.overflow());
          passage.note("文字溢れ", settings.overflow().name());
          return settings(passage);
        });
  }

  private static Settings settings(Passage passage) {
    return new Settings(
        CertificateSettings.printedByDefault(passage), CertificateSettings.overflow(passage));
  }
}
