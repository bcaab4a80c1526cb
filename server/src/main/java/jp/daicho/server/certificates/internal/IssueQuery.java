package jp.daicho.server.certificates.internal;

import static jp.daicho.server.certificates.internal.IssueTables.ADDRESS_NUMBERS;
import static jp.daicho.server.certificates.internal.IssueTables.DISPOSED_AT;
import static jp.daicho.server.certificates.internal.IssueTables.FORM_ID;
import static jp.daicho.server.certificates.internal.IssueTables.ISSUED_AT;
import static jp.daicho.server.certificates.internal.IssueTables.ISSUE_NO;
import static jp.daicho.server.certificates.internal.IssueTables.ISSUE_NUMBER;
import static jp.daicho.server.certificates.internal.IssueTables.ITEMS;
import static jp.daicho.server.certificates.internal.IssueTables.KIND;
import static jp.daicho.server.certificates.internal.IssueTables.LAST_REQUESTER;
import static jp.daicho.server.certificates.internal.IssueTables.LG_CODE;
import static jp.daicho.server.certificates.internal.IssueTables.LOGIN;
import static jp.daicho.server.certificates.internal.IssueTables.PAGES;
import static jp.daicho.server.certificates.internal.IssueTables.PAPER;
import static jp.daicho.server.certificates.internal.IssueTables.PLACE_OF_ENTRY;
import static jp.daicho.server.certificates.internal.IssueTables.TERMINAL;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.certificates.IssueCriteria;
import jp.daicho.server.certificates.IssuedPaper;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Says an enquiry over issued papers in SQL. */
final class IssueQuery {
  private IssueQuery() {}

  /**
   * The papers that fit; {@code lg_code} is compared besides.
   *
   * @param lists the issues of the lists the person asked for stands on
   */
  static Condition of(IssueCriteria criteria, List<Long> lists) {
    return given(criteria.person(), person -> concerns(person).or(ISSUE_NO.in(lists)))
        .and(given(criteria.from(), from -> ISSUED_AT.ge(moment(from))))
        .and(given(criteria.until(), until -> ISSUED_AT.lt(moment(until))))
        .and(given(criteria.kind(), IssueQuery::isOfKind))
        .and(given(criteria.item(), IssueQuery::shows))
        .and(given(criteria.issueNumber(), ISSUE_NUMBER::startsWith))
        .and(given(criteria.pages(), PAGES::eq))
        .and(given(criteria.place(), PLACE_OF_ENTRY::eq))
        .and(given(criteria.terminal(), TERMINAL::eq))
        .and(given(criteria.operator(), LOGIN::eq))
        .and(given(criteria.requester(), requester -> LAST_REQUESTER.eq(requester.name())))
        .and(given(criteria.disposed(), IssueQuery::isDisposed))
        .and(given(criteria.before(), IssueQuery::isBefore));
  }

  /** Numbers tell the order only within their series (3.4). */
  private static Condition isBefore(long issueNo) {
    Table<?> other = PAPER.as("b");
    return row(ISSUED_AT, ISSUE_NO)
        .lt(
            select(of("issued_at", ISSUED_AT), of("issue_no", ISSUE_NO))
                .from(other)
                .where(of("lg_code", LG_CODE).eq(LG_CODE))
                .and(of("issue_no", ISSUE_NO).eq(issueNo)));
  }

  private static <T> Field<T> of(String column, Field<T> like) {
    return field(name("b", column), like.getDataType());
  }

  private static Condition concerns(AddressNumber person) {
    return ADDRESS_NUMBERS.contains(new String[] {person.value()});
  }

  /** Certified copies are told apart by their form, other papers by their kind. */
  private static Condition isOfKind(String kind) {
    return KIND.eq(kind).or(KIND.eq(IssuedPaper.CERTIFIED_COPY).and(FORM_ID.eq(kind)));
  }

  /** A certified copy tells its items by name, another paper only those that are protected. */
  private static Condition shows(CertificateItem item) {
    Condition printed = holds("{\"printed\":[\"" + item.name() + "\"]}");
    return item.protection()
        .map(it -> printed.or(holds("{\"shows\":[\"" + it.name() + "\"]}")))
        .orElse(printed);
  }

  private static Condition holds(String json) {
    return condition("{0} @> {1}", ITEMS, val(JSONB.valueOf(json)));
  }

  private static Condition isDisposed(boolean disposed) {
    return disposed ? DISPOSED_AT.isNotNull() : DISPOSED_AT.isNull();
  }

  private static <T> Condition given(@Nullable T value, Function<T, Condition> says) {
    return value == null ? noCondition() : says.apply(value);
  }

  private static OffsetDateTime moment(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
