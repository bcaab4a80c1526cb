package jp.daicho.server.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.household.Relationship;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.name.PersonName;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.HouseholdMembership;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.reference.Masters;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.registry.Search.Scope;
import jp.daicho.server.registry.SearchFields;
import jp.daicho.server.support.NextRecord;
import jp.daicho.server.support.PeopleTestBase;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.ServiceTest;
import jp.daicho.server.support.TestDatabase;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every example of 2.1.2, from what is typed to who is found. */
@ServiceTest
class SearchExamplesTests extends PeopleTestBase {
  @Autowired Enquiries enquiries;
  @Autowired Registry registry;
  @Autowired Masters masters;

  private final List<ResidentRecord> added = new ArrayList<>();

  @Test
  @Proves({"2.1.2-M2", "2.1.2-M3"})
  void everyExampleOfTheStandardFindsWhomItShould() {
    register(
        List.of(
            List.of("千葉", "治子", "チバ　ヂコ"),
            List.of("水田", "一", "ミヅタ　ハジメ"),
            List.of("岩田", "羽留", "イワタ　ハル"),
            List.of("馬場", "美香", "ヴァヴァ　ヴィカ"),
            List.of("武", "一雄", "ヴ　カズヲ"),
            List.of("日比野", "平太", "ヒビノ　ピエタ"),
            List.of("新田", "京", "ニッタ　キョウ"),
            List.of("大野", "有希", "オオノ　ユウキ"),
            List.of("後藤", "梅", "ゴトウ　ウメ"),
            List.of("加藤", "マリー", "カトウ　マリー"),
            List.of("渡邊", "百合", "ワタナベ　ユリ"),
            List.of("渡边", "百合", "ワタナベ　ユリ"),
            List.of("渡邉\uDB40\uDD01", "百合", "ワタナベ　ユリ"),
            List.of("渡𨘢", "百合", "ワタナベ　ユリ"),
            List.of("濱田", "岳", "ハマダ　ガク"),
            List.of("濵田", "岳", "ハマダ　ガク"),
            List.of("滨田", "岳", "ハマダ　ガク"),
            List.of("頻田", "岳", "ハマダ　ガク"),
            List.of("籘井", "凛", "フジイ　リン"),
            List.of("䕨井", "凛", "フジイ　リン"),
            List.of("籐井", "凛", "フジイ　リン"),
            List.of("齊藤", "希", "サイトウ　ノゾミ"),
            List.of("齋藤", "希", "サイトウ　ノゾミ"),
            List.of("斎藤", "希", "サイトウ　ノゾミ"),
            List.of("髙山", "紬", "タカヤマ　ツムギ"),
            List.of("山﨑", "葵", "ヤマザキ　アオイ"),
            List.of("山嵜", "葵", "ヤマサキ　アオイ"),
            List.of("𠮷田", "藍", "ヨシダ　アイ")));
    SoftAssertions all = new SoftAssertions();

    // 清音、濁音、半濁音
    find(all, 1, "ヂコ", "ジコ", "シコ", "チコ");
    find(all, 1, "ミズタ", "ミヅタ", "ミスタ", "ミツタ");
    find(all, 1, "イハタ", "イワタ", "イバタ");
    find(all, 1, "ババ", "ヴァバ", "ハハビカ", "ヴァヴァヴィカ", "バヴァ");
    find(all, 1, "ブカズヲ", "フカスオ", "ヴ　カズオ");
    find(all, 1, "ヒヒノヒエタ", "ピピノ　ビエタ");
    // 拗音、促音
    find(all, 1, "ニツタ", "ニッタキヨウ", "ニツタキョウ");
    // 一致検索、名のみ、スペース
    find(all, 1, "キョウ", "キヨ", "ッタキョ", "ニッタ キョウ", "ニッタ　キョウ", "ニッタキョウ");
    // ウとオ
    find(all, 1, "オオノ", "オウノ", "オウノユウキ");
    find(all, 1, "ゴトオウメ", "ゴトウウメ", "コトウ ウメ");
    // 長音
    find(all, 1, "マリー", "マリ", "カトウマリ");
    // 入力ゆらぎ
    find(all, 1, "マリ―", "マリ－", "マリ‐", "ﾏﾘｰ", "ﾏﾘ-", "カトウ ﾏﾘ－", "かとう　まりー");
    // 異体字
    find(all, 4, "渡辺百合", "渡邊百合", "渡边百合", "渡邉 百合", "渡𨘢百合");
    find(all, 9, "渡邊", "渡边", "渡邉", "渡𨘢", "辺");
    find(all, 4, "浜田", "濱田 岳", "浜");
    find(all, 3, "藤井", "籘井", "藤井凛");
    find(all, 3, "斉藤", "齊藤", "斎藤希", "齋藤");
    find(all, 1, "高山", "髙山");
    find(all, 2, "山崎", "山﨑", "山嵜葵");
    find(all, 1, "吉田", "𠮷田");
    find(all, 0, "渡部", "浜本", "コウヂ", "チジコ");
    all.assertAll();
  }

  @Test
  @Proves({"2.1.2-M2", "2.1.2-M3"})
  void variantsThatTheMunicipalityRegisteredFindPeopleToo() {
    register(List.of(List.of("\uE123田", "凪", "ナギタ　ナギ")));
    assertThat(total("凪田")).isZero();
    as(
        SampleOperators.ADMINISTRATOR,
        () -> masters.add(MasterKind.VARIANTS, Map.of("character", "\uE123", "variant", "凪")));

    assertThat(total("凪田")).isEqualTo(1);
    assertThat(total("\uE123")).isEqualTo(1);
    assertThat(find(Map.of("name", "凪田", "exact", "true"))).isZero();
  }

  @Test
  void peopleOfAnotherMunicipalityAreNeverFound() {
    register(List.of(List.of("唯一", "無二", "ユイイツ　ムニ")));
    ServedMunicipality other = TestDatabase.newMunicipality();
    samples.create(other);

    assertThat(total("ユイイツ")).isEqualTo(1);
    int found =
        CurrentOperator.as(
            tenancy.within(
                other.code(), () -> operators.find(SampleOperators.CLERK, "端末1").orElseThrow()),
            () -> enquiries.find("ユイイツ", Scope.ALL, 1).total());
    assertThat(found).isZero();
  }

  private void find(SoftAssertions all, int people, String... queries) {
    Arrays.stream(queries)
        .forEach(query -> all.assertThat(total(query)).as(query).isEqualTo(people));
  }

  private int total(String query) {
    return as(SampleOperators.CLERK, () -> enquiries.find(query, Scope.RESIDENTS, 1).total());
  }

  private int find(Map<String, String> fields) {
    return as(
        SampleOperators.CLERK,
        () -> enquiries.find(SearchFields.of(fields), Scope.RESIDENTS, 1, null).total());
  }

  /** People by surname, given name and reading, each in a household alone. */
  private void register(List<List<String>> people) {
    inside(
        passage -> {
          ResidentRecord pattern = registry.latest(passage, RegisteredPeople.SON).orElseThrow();
          MoveEntry entry = entry();
          people.forEach(person -> added.add(person(pattern, person, entry)));
          registration.append(passage, new RegisteredMove("TEST", entry, null, null), added);
          return 0;
        });
  }

  private ResidentRecord person(ResidentRecord pattern, List<String> names, MoveEntry entry) {
    JapanesePerson person = (JapanesePerson) pattern.person();
    int serial = 2001 + added.size();
    return new ResidentRecord(
        new RecordKey(AddressNumber.of("90000" + serial), 1),
        pattern.status(),
        new JapanesePerson(
            PersonName.of(names.get(0), names.get(1), Furigana.of(names.get(2), true)),
            null,
            person.domicile(),
            person.becameResidentOn()),
        pattern.birthDate(),
        pattern.sex(),
        new HouseholdMembership(
            HouseholdNumber.of("90000" + serial),
            Relationship.HOUSEHOLDER,
            names.get(0) + "　" + names.get(1),
            names.get(2),
            1),
        pattern.residence(),
        new PersonNumbers(null, ResidentRecordCode.ofBody("34727" + (10_000 + serial))),
        pattern.qualifications(),
        pattern.cards(),
        pattern.annotations(),
        null,
        entry);
  }

  private static MoveEntry entry() {
    return NextRecord.entry(9, "01", LocalDate.of(2026, 9, 1));
  }
}
