package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.address.AddressCode;
import jp.daicho.ledger.address.PostalCode;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.reference.Municipalities;
import jp.daicho.reference.Municipality;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The municipality's own entries of the address dictionary (1.3.3). */
@Component
final class TownMaster extends NumberedMaster {
  private static final String CODE = "municipalityCode";
  private static final String PREFECTURE = "prefecture";
  private static final String MUNICIPALITY = "municipality";
  private static final String MUNICIPALITY_KANA = "municipalityKana";
  private static final String ADDRESS_CODE = "addressCode";

  private final Eras eras;

  TownMaster(Eras eras) {
    super("town_entry");
    this.eras = eras;
  }

  @Override
  public MasterKind kind() {
    return MasterKind.TOWNS;
  }

  @Override
  List<MasterColumn> columns(Passage passage) {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("CURRENT", "現在の町字");
    kinds.put("FORMER", "旧町名（本籍など）");
    return List.of(
        MasterColumn.text("section", "大字（町名）", "section", 60).required(),
        MasterColumn.text("sectionKana", "大字カナ", "section_kana", 120).required(),
        MasterColumn.text("subsection", "小字（丁目）", "subsection", 60).keptEmpty(),
        MasterColumn.text("subsectionKana", "小字カナ", "subsection_kana", 120).keptEmpty(),
        MasterColumn.choice("kind", "区分", "kind", kinds),
        MasterColumn.coded(CODE, "市区町村コード", "municipality_code", TownMaster::municipality)
            .hint("入れると都道府県名などが入ります。廃止された市町村では空欄"),
        MasterColumn.text(PREFECTURE, "都道府県", "prefecture", 4).required(),
        MasterColumn.text(MUNICIPALITY, "市区町村", "municipality", 12).required(),
        MasterColumn.text(MUNICIPALITY_KANA, "市区町村カナ", "municipality_kana", 60)
            .required()
            .unlisted(),
        MasterColumn.coded(
            "postalCode", "郵便番号", "postal_code", typed -> PostalCode.parse(typed).value()),
        MasterColumn.coded(
                ADDRESS_CODE, "住所コード", "address_code", typed -> AddressCode.parse(typed).value())
            .hint("11桁"),
        MasterColumn.day(VALID_FROM, "使用開始日", "valid_from", eras.calendar()),
        MasterColumn.day(VALID_TO, "使用終了日", "valid_to", eras.calendar()));
  }

  @Override
  List<OrderField<?>> order() {
    return List.of(
        field(name("prefecture")),
        field(name("municipality")),
        field(name("section_kana")),
        field(name("subsection_kana")));
  }

  @Override
  List<String> naturalKey() {
    return List.of(PREFECTURE, MUNICIPALITY, "section", "subsection");
  }

  /** A municipality that exists is named by its code alone. */
  @Override
  Map<String, String> completed(Passage passage, Map<String, String> typed) {
    Map<String, String> completed = new LinkedHashMap<>(typed);
    try {
      String code = typed.getOrDefault(CODE, "");
      if (!code.isBlank()) {
        Municipality place = place(MunicipalityCode.parse(code));
        completed.put(PREFECTURE, place.prefecture());
        completed.put(MUNICIPALITY, place.name());
        completed.put(MUNICIPALITY_KANA, place.kana());
      }
    } catch (InvalidValueException _) {
      return typed; // the reading of the field tells what is wrong
    }
    return completed;
  }

  @Override
  void check(
      Passage passage,
      Map<String, String> values,
      @Nullable MasterEntry before,
      Findings findings) {
    String address = values.getOrDefault(ADDRESS_CODE, "");
    String code = values.getOrDefault(CODE, "");
    if (!address.isEmpty()
        && !code.isEmpty()
        && !address.startsWith(MunicipalityCode.of(code).jisCode())) {
      columns(passage).stream()
          .filter(column -> column.id().equals(ADDRESS_CODE))
          .forEach(
              column -> findings.add(FindingCode.ADDRESS_CODE_ELSEWHERE, column.field().item()));
    }
  }

  private static String municipality(String typed) {
    return place(MunicipalityCode.parse(typed)).code().value();
  }

  private static Municipality place(MunicipalityCode code) {
    return Municipalities.standard()
        .find(code)
        .filter(place -> place.kind() != Municipality.Kind.PREFECTURE)
        .orElseThrow(() -> new InvalidValueException(Fault.UNKNOWN_CODE, "municipality"));
  }
}
