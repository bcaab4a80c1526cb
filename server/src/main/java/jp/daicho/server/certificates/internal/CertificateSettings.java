package jp.daicho.server.certificates.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.EnumSet;
import java.util.Set;
import jp.daicho.forms.OverflowPolicy;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.server.operators.Passage;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** How the municipality wants its certificates (5.1, 5.8). */
public final class CertificateSettings {
  private static final Table<?> DEFAULT = table(name("certificate_default"));
  private static final Table<?> SETTING = table(name("certificate_setting"));
  private static final Field<String> LG_CODE = field(name("lg_code"), SQLDataType.VARCHAR);
  private static final Field<String> ITEM = field(name("item"), SQLDataType.VARCHAR);
  private static final Field<Boolean> PRINTED = field(name("printed"), SQLDataType.BOOLEAN);
  private static final Field<String> OVERFLOW = field(name("overflow"), SQLDataType.VARCHAR);

  private CertificateSettings() {}

  /**
   * What is printed unless something else is asked for (5.1). Of what was not set, nothing that a
   * copy can leave out, and everything else.
   */
  public static Set<CertificateItem> printedByDefault(Passage passage) {
    Set<CertificateItem> printed = EnumSet.allOf(CertificateItem.class);
    printed.removeIf(item -> !item.isOnEveryCopy());
    passage
        .sql()
        .select(ITEM, PRINTED)
        .from(DEFAULT)
        .where(LG_CODE.eq(passage.municipality().value()))
        .forEach(
            row -> {
              CertificateItem item = CertificateItem.parse(row.value1());
              if (row.value2()) {
                printed.add(item);
              } else {
                printed.remove(item);
              }
            });
    return printed;
  }

  /** Sets what is printed unless something else is asked for (5.1). */
  public static void setPrintedByDefault(Passage passage, Set<CertificateItem> printed) {
    for (CertificateItem item : CertificateItem.values()) {
      passage
          .sql()
          .insertInto(DEFAULT)
          .set(LG_CODE, passage.municipality().value())
          .set(ITEM, item.name())
          .set(PRINTED, printed.contains(item))
          .onConflict(LG_CODE, ITEM)
          .doUpdate()
          .set(PRINTED, printed.contains(item))
          .execute();
    }
  }

  /** Sets what is printed of a text that does not fit (5.8). */
  public static void setOverflow(Passage passage, OverflowPolicy policy) {
    passage
        .sql()
        .insertInto(SETTING)
        .set(LG_CODE, passage.municipality().value())
        .set(OVERFLOW, policy.name())
        .onConflict(LG_CODE)
        .doUpdate()
        .set(OVERFLOW, policy.name())
        .execute();
  }

  /** What is printed of a text that does not fit; as much as fits, if nothing was set (5.8). */
  public static OverflowPolicy overflow(Passage passage) {
    return passage
        .sql()
        .select(OVERFLOW)
        .from(SETTING)
        .where(LG_CODE.eq(passage.municipality().value()))
        .fetchOptional(row -> OverflowPolicy.valueOf(row.value1()))
        .orElse(OverflowPolicy.PRINT_TO_LIMIT);
  }
}
