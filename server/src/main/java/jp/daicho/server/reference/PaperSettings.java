package jp.daicho.server.reference;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.daicho.forms.Forms;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.paper.PaperKind;
import jp.daicho.ledger.paper.PaperKinds;
import jp.daicho.server.operators.Passage;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * How each kind of paper on which a seal can stand goes out, as the municipality has set it (5.6).
 * Certified copies are known by their form, other papers by their kind.
 */
public final class PaperSettings {
  private static final Field<String> LG_CODE = field(name("lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> PAPER = field(name("paper"), SQLDataType.VARCHAR);
  private static final Field<String> SIGNER = field(name("signer"), SQLDataType.VARCHAR);
  private static final Field<String> SEAL = field(name("seal"), SQLDataType.VARCHAR);
  private static final Field<String> SEALED = field(name("words_sealed"), SQLDataType.VARCHAR);
  private static final Field<String> BARE = field(name("words_bare"), SQLDataType.VARCHAR);

  private static final String OF_AUTHENTICATOR = "OF_AUTHENTICATOR";
  private static final String NONE = "NONE";

  private PaperSettings() {}

  /** The papers that can be set, by id, with what users call them. */
  public static Map<String, String> papers() {
    Map<String, String> papers = new LinkedHashMap<>();
    for (CertificateForm form : CertificateForm.values()) {
      papers.put(form.id(), form.label());
    }
    for (PaperKind kind : PaperKinds.standard().all()) {
      if (Forms.standard().get(kind.form()).template().seal() != null) {
        papers.put(kind.id(), kind.label());
      }
    }
    return papers;
  }

  /** The seals that can be chosen for a paper, by name, with what users call them. */
  public static Map<String, String> seals() {
    Map<String, String> seals = new LinkedHashMap<>();
    seals.put(OF_AUTHENTICATOR, "認証者の印");
    seals.put("FOR_CERTIFICATES", "証明書専用の印");
    seals.put(NONE, "印字しない（公印省略）");
    return seals;
  }

  /** What holds of a paper where nothing is set: certificates are sealed, notices are not. */
  public static PaperSetting usual(String paper) {
    boolean sealed = PaperKinds.standard().find(paper).map(PaperKind::sealed).orElse(true);
    return new PaperSetting(null, sealed ? OF_AUTHENTICATOR : NONE, null, null);
  }

  /** What is set for a paper, or what is usual. */
  public static PaperSetting of(Passage passage, String paper) {
    return passage
        .sql()
        .select(SIGNER, SEAL, SEALED, BARE)
        .from(table(name("paper_setting")))
        .where(LG_CODE.eq(passage.municipality().value()), PAPER.eq(paper))
        .fetchOptional(
            row ->
                new PaperSetting(
                    row.value1() == null ? null : AuthenticatorRole.valueOf(row.value1()),
                    row.value2(),
                    row.value3(),
                    row.value4()))
        .orElseGet(() -> usual(paper));
  }
}
