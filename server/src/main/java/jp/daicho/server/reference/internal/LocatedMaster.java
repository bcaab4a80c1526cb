package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.address.LotNumbers;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.AddressBooks;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterEntry;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** A master of things in towns of the municipality: lots, buildings, districts. */
abstract class LocatedMaster extends NumberedMaster {
  static final String MUNICIPALITY = "municipalityCode";
  static final String TOWN = "town";
  static final Field<Integer> LOT_NUMBER = number("lot_number");
  static final Field<Integer> BRANCH_NUMBER = number("branch_number");
  static final Field<Integer> SUB_BRANCH_NUMBER = number("sub_branch_number");

  private final AddressBooks addresses;
  private final Eras eras;

  /** Over a table. */
  LocatedMaster(String table, AddressBooks addresses, Eras eras) {
    super(table);
    this.addresses = addresses;
    this.eras = eras;
  }

  /** The municipality, or its ward in a designated city. */
  final MasterColumn municipality(Passage passage) {
    Map<String, String> wards = Wards.orWhole(passage.municipality());
    String label = wards.size() > 1 ? "行政区" : "市区町村";
    return MasterColumn.choice(MUNICIPALITY, label, "municipality_code", wards);
  }

  static MasterColumn town() {
    return MasterColumn.text(TOWN, "町字", "town", 120).required();
  }

  final List<MasterColumn> period() {
    return List.of(
        MasterColumn.day(VALID_FROM, "使用開始日", "valid_from", eras.calendar()),
        MasterColumn.day(VALID_TO, "使用終了日", "valid_to", eras.calendar()));
  }

  /** Where there are no wards, nobody has to choose the municipality. */
  @Override
  Map<String, String> completed(Passage passage, Map<String, String> typed) {
    Map<String, String> wards = Wards.orWhole(passage.municipality());
    Map<String, String> completed = new LinkedHashMap<>(typed);
    if (wards.size() == 1) {
      completed.putIfAbsent(MUNICIPALITY, wards.keySet().iterator().next());
    }
    return completed;
  }

  /** The town has to be in the dictionary, where a new one can be entered first (1.3.3). */
  @Override
  void check(
      Passage passage,
      Map<String, String> values,
      @Nullable MasterEntry before,
      Findings findings) {
    String town = values.getOrDefault(TOWN, "");
    if (before != null && before.value(TOWN).equals(town)) {
      return;
    }
    var code = jp.daicho.ledger.number.MunicipalityCode.of(values.getOrDefault(MUNICIPALITY, ""));
    if (!addresses.of(passage).knowsTown(code, town)) {
      findings.add(FindingCode.TOWN_NOT_IN_DICTIONARY, town().field().item());
    }
  }

  /** Numbers to sort by, read from a notation (1.3.2). */
  static Map<Field<?>, Object> numbers(String notation) {
    LotNumbers numbers = LotNumbers.from(notation, null);
    Map<Field<?>, Object> columns = new LinkedHashMap<>();
    columns.put(LOT_NUMBER, numbers.lot());
    columns.put(BRANCH_NUMBER, numbers.branch());
    columns.put(SUB_BRANCH_NUMBER, numbers.subBranch());
    return columns;
  }

  static List<OrderField<?>> byLot() {
    return List.of(
        field(name("municipality_code")),
        field(name("town")),
        LOT_NUMBER,
        BRANCH_NUMBER,
        SUB_BRANCH_NUMBER);
  }

  private static Field<Integer> number(String column) {
    return field(name(column), SQLDataType.INTEGER);
  }
}
