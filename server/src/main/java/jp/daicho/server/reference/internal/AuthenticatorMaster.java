package jp.daicho.server.reference.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.reference.AuthenticatorRole;
import jp.daicho.server.reference.Eras;
import jp.daicho.server.reference.MasterEntry;
import jp.daicho.server.reference.MasterKind;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Those whose title and name stand under papers (1.3.9). Neither may be missing, and nobody may
 * hold a role on a day on which somebody else holds it, so that the day tells who certifies.
 */
@Component
final class AuthenticatorMaster extends NumberedMaster {
  private static final String ROLE = "role";
  private static final String WARD = "ward";
  private static final EntryItem FROM_ITEM = new EntryItem(VALID_FROM, "期間の初日");
  private static final Field<LocalDate> FROM = field(name("valid_from"), SQLDataType.LOCALDATE);
  private static final Field<LocalDate> TO = field(name("valid_to"), SQLDataType.LOCALDATE);
  private static final Field<String> WARD_CODE = field(name("ward_code"), SQLDataType.VARCHAR);

  private final Eras eras;

  AuthenticatorMaster(Eras eras) {
    super("authenticator");
    this.eras = eras;
  }

  @Override
  public MasterKind kind() {
    return MasterKind.AUTHENTICATORS;
  }

  @Override
  List<MasterColumn> columns(Passage passage) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (AuthenticatorRole role : AuthenticatorRole.values()) {
      roles.put(role.name(), role.label());
    }
    List<MasterColumn> columns = new ArrayList<>();
    columns.add(MasterColumn.choice(ROLE, "区分", "role", roles).required().fixed());
    Map<String, String> wards = Wards.of(passage.municipality());
    if (!wards.isEmpty()) {
      Map<String, String> withNone = new LinkedHashMap<>();
      withNone.put("", "（市全体）");
      withNone.putAll(wards);
      columns.add(MasterColumn.choice(WARD, "行政区", "ward_code", wards).optional(withNone).fixed());
    }
    columns.add(
        MasterColumn.text("title", "職名", "title", 40)
            .required()
            .hint("都道府県名は付けません（自動で印字します）。例：桜見市長、桜見市長職務代理者副市長"));
    columns.add(MasterColumn.text("name", "氏名", "name", 40).required());
    columns.add(
        MasterColumn.day(VALID_FROM, FROM_ITEM.label(), "valid_from", eras.calendar()).required());
    columns.add(MasterColumn.day(VALID_TO, "期間の末日", "valid_to", eras.calendar()));
    return columns;
  }

  @Override
  List<OrderField<?>> order() {
    return List.of(WARD_CODE.asc().nullsFirst(), field(name("role")).desc(), FROM.desc());
  }

  @Override
  List<String> naturalKey() {
    return List.of(ROLE, WARD, VALID_FROM);
  }

  @Override
  void check(
      Passage passage,
      Map<String, String> values,
      @Nullable MasterEntry before,
      Findings findings) {
    if (findings.hasErrors()) {
      return; // a period in disorder, or the same once more: that says it
    }
    String ward = values.getOrDefault(WARD, "");
    String last = values.getOrDefault(VALID_TO, "");
    Condition overlapping =
        TO.isNull().or(TO.ge(LocalDate.parse(values.getOrDefault(VALID_FROM, ""))));
    if (!last.isEmpty()) {
      overlapping = overlapping.and(FROM.le(LocalDate.parse(last)));
    }
    if (before != null) {
      overlapping = overlapping.and(DSL.not(is(before.key())));
    }
    if (passage
        .sql()
        .fetchExists(
            table(name("authenticator")),
            own(passage),
            field(name("role"), SQLDataType.VARCHAR).eq(values.getOrDefault(ROLE, "")),
            ward.isEmpty() ? WARD_CODE.isNull() : WARD_CODE.eq(ward),
            overlapping)) {
      findings.add(FindingCode.PERIODS_OVERLAP, FROM_ITEM);
    }
  }
}
