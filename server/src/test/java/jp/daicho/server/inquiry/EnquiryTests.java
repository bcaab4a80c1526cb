package jp.daicho.server.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.operators.AccessRefusedException;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Search and enquiry on a register of two households (2.1, 2.2). */
@ServiceTest
class EnquiryTests extends PeopleTestBase {
  /** What was typed, and how many people it finds. */
  private static final Map<Integer, List<String>> QUERIES =
      Map.of(
          5,
          List.of(
              "ワタナベ",
              "わたなべ",
              "ﾜﾀﾅﾍﾞ",
              "ワタナヘ",
              "渡辺",
              "渡邊",
              "丸の内",
              "丸の内2-29",
              "丸の内２丁目２９番地の７",
              "丸の内2-29-7",
              "渡辺 丸の内"),
          1,
          List.of(
              "わたなべけんいち",
              "ワタナベ　ケンイチ",
              "ケンイチ",
              "みさき",
              "渡辺健一",
              "健一",
              "陽菜",
              "髙橋",
              "高橋",
              "タカハシ",
              "ZHANG",
              "zhang yulin",
              "ｚｈａｎｇ",
              "張玉蓮",
              "チャン",
              "ちやん",
              "住民花子",
              "S55.12.26",
              "昭和55年12月26日",
              "3551226",
              "1980/12/26",
              "昭和55年",
              "1980年",
              "昭和25年",
              "S25.6.1",
              "19990103",
              "渡辺 S55.12.26",
              "ワタナベ H24.7.7",
              "渡辺 平成28年",
              "有楽町1-1",
              "AB12345678CD",
              "ab12345678cd",
              "983205673214",
              "24727059608"),
          0,
          List.of("渡辺 有楽町", "山田", "・", "%", "渡_", "|", "'; drop table move; --"));

  @Autowired Enquiries enquiries;
  @Autowired AuditLog log;

  @Test
  @Proves({"2.1.2-M1", "2.1.2-O1", "2.1.3-M8"})
  void peopleAreFoundByWhatIsKnownOfThem() {
    SoftAssertions all = new SoftAssertions();
    QUERIES.forEach(
        (people, queries) ->
            queries.forEach(
                query ->
                    all.assertThat(find(query, Scope.RESIDENTS).total())
                        .as(query)
                        .isEqualTo(people)));
    all.assertAll();
  }

  @Test
  void aNumberFindsItsPersonOrItsHouseholdAndLeadingZerosCanBeLeftOut() {
    assertThat(numbers(RegisteredPeople.SON.value())).containsExactly(RegisteredPeople.SON.value());
    assertThat(numbers(RegisteredPeople.SON.value().replaceFirst("^0+", "")))
        .containsExactly(RegisteredPeople.SON.value());
    assertThat(find(RegisteredPeople.FAMILY.value(), Scope.RESIDENTS).total()).isEqualTo(5);
  }

  @Test
  void thoseWhoseNameBeginsWithItComeFirst() {
    assertThat(find("花子 ", Scope.RESIDENTS).residents()).hasSize(1);
    assertThat(find("ナカ", Scope.RESIDENTS).residents()).isEmpty();
    assertThat(find("ワタ", Scope.RESIDENTS).residents().getFirst().furigana()).isEqualTo("ワタナベ　カズコ");
  }

  @Test
  void deletedRecordsAreFoundWhenAskedForAndShownAsSuch() {
    assertThat(find("正雄", Scope.RESIDENTS).total()).isZero();
    assertThat(find("正雄", Scope.DELETED).residents())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.deleted()).isTrue();
              assertThat(line.statusLabel()).isEqualTo("死亡");
            });
    assertThat(find("渡辺", Scope.ALL).total()).isEqualTo(6);
  }

  @Test
  void birthDatesAreShownInTheStyleOfTheStandard() {
    assertThat(find("健一", Scope.RESIDENTS).residents().getFirst().birthDate())
        .isEqualTo("昭和55年12月26日");
    assertThat(find("和子", Scope.RESIDENTS).residents().getFirst().birthDate()).isEqualTo("昭和25年頃");
    assertThat(find("ZHANG", Scope.RESIDENTS).residents().getFirst().birthDate())
        .isEqualTo("1999年1月3日");
  }

  @Test
  void everyPersonWhoIsShownIsInTheLog() {
    find("ワタナベ", Scope.RESIDENTS);

    AuditEntry entry = logged();
    assertThat(entry.operation()).isEqualTo("検索");
    assertThat(entry.subjects())
        .contains(RegisteredPeople.FATHER.value(), RegisteredPeople.SON.value())
        .hasSize(5);
    assertThat(entry.toString()).doesNotContain("ワタナベ");
  }

  @Test
  void theIndividualNumberIsShownOnlyOnRequestWhichIsLogged() {
    ShownRecord masked = resident(RegisteredPeople.FATHER, false);
    assertThat(text(masked)).doesNotContain(RegisteredPeople.FATHERS_NUMBER.value());
    assertThat(logged().individualNumberShown()).isFalse();

    ShownRecord open = resident(RegisteredPeople.FATHER, true);
    assertThat(text(open)).contains(RegisteredPeople.FATHERS_NUMBER.value());
    assertThat(logged().individualNumberShown()).isTrue();
  }

  @Test
  void aHouseholdShowsItsMembersInOrderAndThoseWhoAreGone() {
    ShownHousehold household =
        asClerk(() -> enquiries.household(RegisteredPeople.FAMILY).orElseThrow());

    assertThat(household.members())
        .extracting(ResidentLine::relationship)
        .containsExactly("世帯主", "妻", "子", "子", "母");
    assertThat(household.deletedMembers())
        .extracting(ResidentLine::addressNumber)
        .containsExactly(RegisteredPeople.GRANDFATHER.value());
  }

  @Test
  void whoHasNotThePermissionOfEnquiryIsRefused() {
    assertThatExceptionOfType(AccessRefusedException.class)
        .isThrownBy(
            () -> as(SampleOperators.ADMINISTRATOR, () -> enquiries.find("渡辺", Scope.ALL, 1)));
  }

  @Test
  void anotherMunicipalityFindsNobody() {
    ServedMunicipality other = TestDatabase.newMunicipality();
    samples.create(other);
    var stranger =
        tenancy.within(
            other.code(), () -> operators.find(SampleOperators.CLERK, "端末1").orElseThrow());

    assertThat(CurrentOperator.as(stranger, () -> enquiries.find("渡辺", Scope.ALL, 1).total()))
        .isZero();
    assertThat(
            CurrentOperator.as(stranger, () -> enquiries.resident(RegisteredPeople.FATHER, false)))
        .isEmpty();
    assertThat(CurrentOperator.as(stranger, () -> enquiries.household(RegisteredPeople.FAMILY)))
        .isEmpty();
  }

  private SearchAnswer find(String query, Scope scope) {
    return asClerk(() -> enquiries.find(query, scope, 1));
  }

  private List<String> numbers(String query) {
    return find(query, Scope.ALL).residents().stream().map(ResidentLine::addressNumber).toList();
  }

  private ShownRecord resident(AddressNumber number, boolean individualNumber) {
    return asClerk(() -> enquiries.resident(number, individualNumber).orElseThrow());
  }

  private static String text(ShownRecord resident) {
    StringBuilder text = new StringBuilder();
    resident.groups().forEach(group -> group.items().forEach(item -> text.append(item.value())));
    return text.toString();
  }

  private AuditEntry logged() {
    return tenancy.within(municipality.code(), () -> log.newest(1)).getFirst();
  }
}
