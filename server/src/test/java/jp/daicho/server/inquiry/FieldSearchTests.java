package jp.daicho.server.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.address.Address;
import jp.daicho.ledger.address.AddressCode;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.ForeignName;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.Residence;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.Match;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.registry.SearchFields;
import jp.daicho.server.support.NextRecord;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Search by named items, alone and together, over the whole history (2.1.2, 2.1.3). */
@ServiceTest
class FieldSearchTests extends PeopleTestBase {
  private static final String ENQUIRER = "shokai";
  private static final AddressNumber DAUGHTER = RegisteredPeople.DAUGHTER;
  private static final String TOWN_CODE = "13101001001";

  @Autowired Enquiries enquiries;
  @Autowired Registry registry;

  /** The daughter marries and moves to 有楽町, without a number or a reading of her new name. */
  @BeforeEach
  void aDaughterMarries() {
    addOperator(ENQUIRER, Set.of(Permission.ENQUIRY));
    inside(
        passage -> {
          ResidentRecord before = registry.latest(passage, DAUGHTER).orElseThrow();
          MoveEntry entry = entry(9);
          registration.append(
              passage,
              new RegisteredMove("TEST", entry, null, null),
              List.of(married(before, entry)));
          return 0;
        });
  }

  private static MoveEntry entry(long number) {
    return NextRecord.entry(number, "41", LocalDate.of(2026, 9, 1));
  }

  private ResidentRecord married(ResidentRecord before, MoveEntry entry) {
    JapanesePerson person = (JapanesePerson) before.person();
    Address old = before.residence().address();
    return new ResidentRecord(
        new RecordKey(DAUGHTER, 2),
        before.status(),
        new JapanesePerson(
            PersonName.of("斎藤", "陽菜", null), null, person.domicile(), person.becameResidentOn()),
        before.birthDate(),
        before.sex(),
        new HouseholdMembership(
            HouseholdNumber.ofSerial(777), Relationship.HOUSEHOLDER, "斎藤　陽菜", "サイトウ　ヒナ", 1),
        new Residence(
            new Address(
                municipality.code(),
                null,
                AddressCode.of(TOWN_CODE),
                old.postalCode(),
                old.prefecture(),
                old.municipality(),
                "有楽町",
                "１２番地の３",
                "第２コーポ山手２０３号室"),
            RegisterDate.of(LocalDate.of(2026, 9, 1)),
            LocalDate.of(2026, 9, 1),
            before.residence().previousAddress(),
            null),
        new PersonNumbers(null, before.numbers().residentRecordCode()),
        before.qualifications(),
        before.cards(),
        before.annotations(),
        null,
        entry);
  }

  @Test
  @Proves("2.1.3-M1")
  void everyItemFindsPeopleAloneAndTogether() {
    String father = RegisteredPeople.FATHER.value();
    String student = RegisteredPeople.STUDENT.value();
    finds(Map.of("name", "渡辺健一"), father);
    finds(Map.of("name", "yulin zhang"), student);
    finds(Map.of("name", "高橋美咲"), RegisteredPeople.MOTHER.value());
    finds(Map.of("name", "住民"), student);
    finds(Map.of("reading", "わたなべ けんいち"), father);
    finds(Map.of("reading", "ジユウミン"), student);
    finds(Map.of("reading", "タカハシミサキ"), RegisteredPeople.MOTHER.value());
    finds(Map.of("bornFrom", "昭和55年12月26日"), father);
    finds(Map.of("bornFrom", "1980.12.26"), father);
    finds(Map.of("bornFrom", "S55", "bornTo", "S57.3.31"), father);
    finds(Map.of("sex", "1"), father, RegisteredPeople.SON.value());
    finds(Map.of("relationship", "妻"), RegisteredPeople.MOTHER.value());
    finds(Map.of("address", "有楽町1-1"), student);
    finds(Map.of("addressCode", TOWN_CODE), DAUGHTER.value(), student);
    finds(Map.of("building", "コーポ山手"), DAUGHTER.value());
    finds(Map.of("building", "第2コーポ山手203"), DAUGHTER.value());
    finds(Map.of("building", "コーポ山手204"));
    finds(Map.of("addressNumber", father.replaceFirst("^0+", "")), father);
    finds(Map.of("householdNumber", RegisteredPeople.ALONE.value()), student);
    finds(Map.of("individualNumber", RegisteredPeople.FATHERS_NUMBER.value()), father);
    finds(Map.of("residentRecordCode", "24727059608"), father);
    finds(Map.of("cardNumber", RegisteredPeople.STUDENTS_CARD), student);
    finds(Scope.ALL, Map.of("deletionReason", "死亡"), RegisteredPeople.GRANDFATHER.value());

    finds(Map.of("reading", "ワタナベ", "sex", "1", "bornFrom", "平成28年"), RegisteredPeople.SON.value());
    finds(
        Map.of("name", "渡辺", "address", "丸の内", "relationship", "妻"),
        RegisteredPeople.MOTHER.value());
    finds(Map.of("name", "渡辺", "building", "コーポ"), DAUGHTER.value());
    finds(Map.of("q", "ワタナベ", "sex", "2", "bornFrom", "S57"), RegisteredPeople.MOTHER.value());
    finds(Map.of("name", "渡辺", "cardNumber", RegisteredPeople.STUDENTS_CARD));
  }

  @Test
  @Proves("2.1.3-M4")
  void datesNarrowASearchAndPartsOfItemsFindPeople() {
    finds(Map.of("name", "邉", "bornFrom", "S50", "bornTo", "S56"), RegisteredPeople.FATHER.value());
    finds(Map.of("name", "辺健"), RegisteredPeople.FATHER.value());
    finds(Map.of("address", "内2-29", "bornFrom", "H28.11.3"), RegisteredPeople.SON.value());
    finds(Map.of("reading", "ナベミ"), RegisteredPeople.MOTHER.value());
    // Born about 1950: found in every year that can be meant.
    finds(Map.of("bornFrom", "昭和25年6月", "name", "渡辺"), RegisteredPeople.GRANDMOTHER.value());
    finds(Map.of("bornFrom", "S40", "bornTo", "S30"));
  }

  @Test
  @Proves({"2.1.3-M5", "2.1.3-M9"})
  void namesAndAddressesOfThePastFindPeopleAndTheAnswerSaysSo() {
    ResidentLine byName = find(Scope.RESIDENTS, Map.of("name", "渡辺陽菜")).residents().getFirst();
    assertThat(byName.addressNumber()).isEqualTo(DAUGHTER.value());
    assertThat(byName.match())
        .isEqualTo(new Match(Match.Kind.PAST_NAME, RegisteredPeople.SURNAME + "　陽菜"));

    List<ResidentLine> byAddress =
        find(Scope.RESIDENTS, Map.of("address", "丸の内2-29-7")).residents();
    assertThat(byAddress).hasSize(5);
    assertThat(byAddress.getLast().addressNumber()).isEqualTo(DAUGHTER.value());
    assertThat(byAddress.getLast().match())
        .extracting(Match::kind)
        .isEqualTo(Match.Kind.PAST_ADDRESS);
    assertThat(byAddress.getFirst().match()).isNull();

    assertThat(find(Scope.RESIDENTS, Map.of("name", "齋藤")).residents().getFirst().match())
        .isEqualTo(new Match(Match.Kind.VARIANT, "斎藤　陽菜"));
    assertThat(find(Scope.RESIDENTS, Map.of("name", "髙橋")).residents().getFirst().match())
        .isEqualTo(new Match(Match.Kind.OTHER_NAME, "髙橋　美咲"));
    assertThat(find(Scope.RESIDENTS, Map.of("name", "住民花子")).residents().getFirst().match())
        .isEqualTo(new Match(Match.Kind.OTHER_NAME, "住民　花子"));
    assertThat(find(Scope.RESIDENTS, Map.of("name", "張")).residents().getFirst().match())
        .isEqualTo(new Match(Match.Kind.OTHER_NAME, "張　玉蓮"));
  }

  @Test
  void whatIsAskedOfAddressesHoldsForOneOfThem() {
    finds(Map.of("address", "有楽町", "building", "コーポ山手"), DAUGHTER.value());
    finds(Map.of("q", "有楽町 コーポ山手"), DAUGHTER.value());
    finds(Map.of("q", "有楽町 第２コーポ山手２０３", "addressCode", TOWN_CODE), DAUGHTER.value());
    // She lived in 丸の内 before, but not in that house.
    finds(Map.of("address", "丸の内", "name", "陽菜"), DAUGHTER.value());
    finds(Map.of("address", "丸の内", "building", "コーポ山手"));
    finds(Map.of("q", "丸の内 コーポ山手"));
    finds(Map.of("address", "丸の内", "addressCode", TOWN_CODE));
    finds(Map.of("q", "有楽町 渡辺", "building", "第２コーポ山手２０４"));
  }

  @Test
  @Proves("2.1.3-M6")
  void itemsThatAreNotFilledInFindPeople() {
    assertThat(numbers(Map.of("empty", "BUILDING", "name", "渡辺")))
        .contains(RegisteredPeople.FATHER.value())
        .doesNotContain(DAUGHTER.value());
    assertThat(numbers(Map.of("empty", "INDIVIDUAL_NUMBER")))
        .contains(DAUGHTER.value())
        .doesNotContain(RegisteredPeople.FATHER.value());
    String nobody = registerSomebodyOfWhomLittleIsKnown().value();
    String mother = RegisteredPeople.MOTHER.value();
    finds(Map.of("empty", "READING"), DAUGHTER.value(), nobody);
    for (String item : List.of("NAME", "RELATIONSHIP", "RESIDENT_RECORD_CODE", "CARD_NUMBER")) {
      finds(Map.of("empty", item), nobody);
    }
    finds(Map.of("empty", "NAME,RELATIONSHIP,READING"), nobody);
    finds(Map.of("empty", "ALIAS"), nobody);
    finds(Map.of("empty", "ADDRESS_CODE", "sex", "2", "reading", "ワタナベミサキ"), mother);
    assertThat(numbers(Map.of("empty", "ADDRESS_CODE")))
        .contains(nobody, mother)
        .doesNotContain(DAUGHTER.value());
    assertThat(numbers(Map.of("empty", "FORMER_SURNAME")))
        .contains(RegisteredPeople.FATHER.value(), DAUGHTER.value())
        .doesNotContain(mother, nobody, RegisteredPeople.STUDENT.value());
    finds(Map.of("empty", "FORMER_SURNAME_READING"));
    finds(Map.of("empty", "ALIAS_READING"));
    registerNamesWithoutReading();
    finds(Map.of("empty", "FORMER_SURNAME_READING"), mother);
    finds(Map.of("empty", "ALIAS_READING"), RegisteredPeople.STUDENT.value());
  }

  private void registerNamesWithoutReading() {
    inside(
        passage -> {
          MoveEntry entry = entry(11);
          ResidentRecord mother = registry.latest(passage, RegisteredPeople.MOTHER).orElseThrow();
          ResidentRecord student = registry.latest(passage, RegisteredPeople.STUDENT).orElseThrow();
          JapanesePerson japanese = (JapanesePerson) mother.person();
          ForeignPerson foreign = (ForeignPerson) student.person();
          registration.append(
              passage,
              new RegisteredMove("TEST", entry, null, null),
              List.of(
                  next(
                      mother,
                      new JapanesePerson(
                          japanese.name(),
                          FormerSurname.of("髙橋", null),
                          japanese.domicile(),
                          japanese.becameResidentOn()),
                      entry),
                  next(
                      student,
                      new ForeignPerson(
                          foreign.name(),
                          Alias.of("住民　花子", null, null),
                          foreign.nationality(),
                          foreign.basis(),
                          foreign.becameForeignResidentOn(),
                          null,
                          null,
                          false,
                          null),
                      entry)));
          return 0;
        });
  }

  private static ResidentRecord next(ResidentRecord record, Person person, MoveEntry entry) {
    return new ResidentRecord(
        new RecordKey(record.key().addressNumber(), record.key().version() + 1),
        record.status(),
        person,
        record.birthDate(),
        record.sex(),
        record.household(),
        record.residence(),
        record.numbers(),
        record.qualifications(),
        record.cards(),
        record.annotations(),
        null,
        entry);
  }

  private AddressNumber registerSomebodyOfWhomLittleIsKnown() {
    AddressNumber number = AddressNumber.of("9000000001");
    inside(
        passage -> {
          ResidentRecord pattern = registry.latest(passage, RegisteredPeople.STUDENT).orElseThrow();
          ForeignPerson person = (ForeignPerson) pattern.person();
          MoveEntry entry = entry(10);
          ResidentRecord unknown =
              new ResidentRecord(
                  new RecordKey(number, 1),
                  pattern.status(),
                  new ForeignPerson(
                      ForeignName.of(null, null, null),
                      null,
                      person.nationality(),
                      new ResidenceBasis.TemporaryRefuge("6月"),
                      person.becameForeignResidentOn(),
                      null,
                      null,
                      false,
                      null),
                  pattern.birthDate(),
                  pattern.sex(),
                  new HouseholdMembership(HouseholdNumber.ofSerial(778), null, null, null, 1),
                  pattern.residence(),
                  new PersonNumbers(null, null),
                  pattern.qualifications(),
                  pattern.cards(),
                  pattern.annotations(),
                  null,
                  entry);
          registration.append(
              passage, new RegisteredMove("TEST", entry, null, null), List.of(unknown));
          return 0;
        });
    return number;
  }

  @Test
  void aWholeNameAndItsBeginningCanBeAskedForAndVariantsLeftOut() {
    finds(Map.of("reading", "ワタナ", "part", "WHOLE"));
    finds(Map.of("reading", "ケンイチ", "part", "WHOLE"), RegisteredPeople.FATHER.value());
    finds(Map.of("reading", "ワタナベケンイチ", "part", "WHOLE"), RegisteredPeople.FATHER.value());
    finds(Map.of("reading", "ワタナベケン", "part", "WHOLE"));
    finds(Map.of("reading", "ワタナベケン", "part", "BEGINNING"), RegisteredPeople.FATHER.value());
    finds(Map.of("reading", "タナベケン", "part", "BEGINNING"));
    finds(Map.of("name", "渡辺健一", "exact", "true"));
    finds(Map.of("name", "渡邉健一", "exact", "true"), RegisteredPeople.FATHER.value());
  }

  @Test
  void whatCannotBeReadIsToldOfAllAtOnceAndFindsNobody() {
    SearchAnswer answer =
        find(
            Scope.RESIDENTS,
            Map.of(
                "name",
                "渡辺",
                "reading",
                "渡辺",
                "bornFrom",
                "きのう",
                "addressCode",
                "12",
                "relationship",
                "となりの人",
                "individualNumber",
                "123456789012"));

    assertThat(answer.total()).isZero();
    assertThat(answer.remarks()).hasSize(5).allMatch(remark -> remark.contains("を入れてください"));
  }

  @Test
  void byWhatAnOperatorMayNotSeeSheCannotSearch() {
    for (Map<String, String> fields :
        List.of(
            Map.of("individualNumber", RegisteredPeople.FATHERS_NUMBER.value()),
            Map.of("residentRecordCode", "24727059608"),
            Map.of("cardNumber", RegisteredPeople.STUDENTS_CARD),
            Map.of("empty", "INDIVIDUAL_NUMBER"))) {
      SearchAnswer answer =
          CurrentOperator.as(
              operator(ENQUIRER),
              () -> enquiries.find(SearchFields.of(fields), Scope.RESIDENTS, 1, null));
      assertThat(answer.total()).isZero();
      assertThat(answer.remarks()).singleElement().asString().contains("権限がない");
    }
  }

  private void finds(Map<String, String> fields, String... numbers) {
    finds(Scope.RESIDENTS, fields, numbers);
  }

  private void finds(Scope scope, Map<String, String> fields, String... numbers) {
    assertThat(find(scope, fields).residents().stream().map(ResidentLine::addressNumber))
        .as("%s", fields)
        .containsExactlyInAnyOrder(numbers);
  }

  private List<String> numbers(Map<String, String> fields) {
    return find(Scope.RESIDENTS, fields).residents().stream()
        .map(ResidentLine::addressNumber)
        .toList();
  }

  private SearchAnswer find(Scope scope, Map<String, String> fields) {
    return asClerk(() -> enquiries.find(SearchFields.of(new HashMap<>(fields)), scope, 1, null));
  }
}
