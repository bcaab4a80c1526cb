package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterField;
import jp.daicho.server.reference.MasterKind;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Variants of characters that the municipality has registered (2.1.2). */
@Component
final class VariantMaster extends NumberedMaster {
  private static final String CHARACTER = "character";
  private static final String VARIANT = "variant";
  private static final int FIRST_SELECTOR = 0xE0100;
  private static final int LAST_SELECTOR = 0xE01EF;

  private final Eras eras;

  VariantMaster(Eras eras) {
    super("registered_variant");
    this.eras = eras;
  }

  @Override
  public MasterKind kind() {
    return MasterKind.VARIANTS;
  }

  @Override
  List<MasterColumn> columns(Passage passage) {
    return List.of(
        character(CHARACTER, "文字").hint("１文字。例：辺。異体字セレクタは外して登録します"),
        character(VARIANT, "異体字").hint("１文字。検索では、どちらからも他方を探せます"),
        MasterColumn.text("note", "備考", "note", 200).keptEmpty(),
        MasterColumn.day(VALID_FROM, "使用開始日", "valid_from", eras.calendar()),
        MasterColumn.day(VALID_TO, "使用終了日", "valid_to", eras.calendar()));
  }

  @Override
  List<OrderField<?>> order() {
    return List.of(field(name(CHARACTER)), field(name(VARIANT)));
  }

  @Override
  List<String> naturalKey() {
    return List.of(CHARACTER, VARIANT);
  }

  @Override
  void check(
      Passage passage,
      Map<String, String> values,
      @Nullable MasterEntry before,
      Findings findings) {
    if (values.getOrDefault(CHARACTER, "").equals(values.get(VARIANT))) {
      findings.add(
          FindingCode.VARIANT_OF_ITSELF,
          fields(passage).stream()
              .filter(each -> each.id().equals(VARIANT))
              .map(MasterField::item)
              .findFirst()
              .orElseThrow());
    }
  }

  private static MasterColumn character(String id, String label) {
    return MasterColumn.coded(id, label, id, typed -> base(typed, id)).required();
  }

  /**
   * The base of one kanji, also of one that only the municipality has (外字), without its variation
   * selector.
   */
  private static String base(String typed, String what) {
    int base = typed.codePointAt(0);
    int length = Character.charCount(base);
    if (length < typed.length()) {
      int selector = typed.codePointAt(length);
      if (selector < FIRST_SELECTOR
          || selector > LAST_SELECTOR
          || length + Character.charCount(selector) != typed.length()) {
        throw new InvalidValueException(Fault.WRONG_LENGTH, what);
      }
    }
    if (!Character.isIdeographic(base) && Character.getType(base) != Character.PRIVATE_USE) {
      throw new InvalidValueException(Fault.WRONG_CHARACTER_KIND, what);
    }
    return Character.toString(base);
  }
}
