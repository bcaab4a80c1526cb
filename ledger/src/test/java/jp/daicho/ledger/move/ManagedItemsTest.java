package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.move.ManagedItems.Managed;
import jp.daicho.ledger.move.ManagedItems.Whose;
import jp.daicho.ledger.record.RecordItem;
import jp.daicho.ledger.record.RecordItems;
import jp.daicho.ledger.record.ResidentRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every item of 1.1.1 and 1.1.2 can be set, is kept and can be corrected (管理). Here are those of a
 * person and of the addresses; those of a move and of a deleted record, which other moves set, are
 * in {@link ManagedByMovesTest}.
 */
class ManagedItemsTest {
  /** What an address in Japan has of its own (1.1.17, 1.3.3). */
  static final List<String> PARTS =
      List.of(
          "shikuchosonkodo",
          "jushokodo",
          "yubinbango",
          "todofuken",
          "shikugunchosonmei",
          "choaza",
          "banchigohyoki",
          "katagaki");

  static List<Managed> items() {
    return ManagedItems.all();
  }

  @ParameterizedTest
  @MethodSource("items")
  @Proves({"1.1.1-M1", "1.1.2-M1", "1.1.2-O1", "1.1.19-O1", "1.1.18-M1", "4.1.1.1-M1"})
  void anItemIsSetKeptAndCorrected(Managed it) {
    for (EnteredMove newcomer : newcomers(it.whose())) {
      Village village = Village.empty();
      ResidentRecord set = first(village, newcomer.with(0, it.field(), it.typed()));
      assertThat(print(set, it.item())).isEqualTo(it.kept());

      ResidentRecord corrected =
          first(
              village,
              Forms.of(village, it.move(), "R8.4.10", set).with(0, it.field(), it.retyped()));
      assertThat(print(corrected, it.item())).isEqualTo(it.corrected());
      assertThat(village.history(set)).containsExactly(set, corrected);
      assertThat(print(village.history(set).getFirst(), it.item())).isEqualTo(it.kept());
    }
  }

  @Test
  @Proves({"1.1.1-M1", "1.1.2-M1"})
  void theFlagOfARestrictionIsSetAndTakenBackByCorrections() {
    for (EnteredMove newcomer : newcomers(Whose.BOTH)) {
      Village village = Village.empty();
      ResidentRecord resident = first(village, newcomer);
      assertThat(print(resident, "yokushifuragu")).isEqualTo("0");
      for (String flag : List.of("1", "0")) {
        ResidentRecord corrected =
            first(
                village,
                Forms.of(village, "correction", "R8.4.10", resident).with(0, RESTRICTED, flag));
        assertThat(print(corrected, "yokushifuragu")).isEqualTo(flag);
      }
    }
  }

  @Test
  @Proves({"1.1.1-M1", "1.1.2-M1"})
  void theDayOfTheAddressIsThatOfBecomingAResidentAndCanBeCorrected() {
    for (EnteredMove newcomer : newcomers(Whose.BOTH)) {
      Village village = Village.empty();
      ResidentRecord resident = first(village, newcomer);
      assertThat(print(resident, "jushoosadametanengappi")).isEqualTo("2026-04-01");
      assertThat(print(resident, "todokedenengappi")).isEqualTo("2026-04-10");
      ResidentRecord corrected =
          first(
              village,
              Forms.of(village, "error-correction", "R8.4.10", resident)
                  .with(0, ADDRESS_SET_ON, "R8.3.31")
                  .with(0, BECOMING_NOTIFIED_ON, "R8.4.9"));
      assertThat(print(corrected, "jushoosadametanengappi")).isEqualTo("2026-03-31");
      assertThat(print(corrected, "todokedenengappi")).isEqualTo("2026-04-09");
    }
  }

  @Test
  @Proves("1.1.2-M1")
  void theClassOfArticle30No45IsSetAndCorrectedWithItsItems() {
    for (Whose whose : List.of(Whose.FOREIGN, Whose.PERMANENT, Whose.REFUGEE, Whose.PROVISIONAL)) {
      Village village = Village.empty();
      ResidentRecord resident = first(village, newcomers(whose).getFirst());
      for (String wanted : List.of("2", "3", "4", "5", "6", "1")) {
        EnteredMove correction = Forms.of(village, "correction", "R8.4.10", resident);
        Map<PersonField, String> items =
            Map.of(
                RESIDENCE_CLASS,
                wanted,
                RESIDENCE_STATUS,
                wanted.equals("1") ? "留学" : PersonTexts.EMPTIED,
                RESIDENCE_PERIOD,
                PersonTexts.EMPTIED,
                RESIDENCE_EXPIRES_ON,
                PersonTexts.EMPTIED,
                RESIDENCE_CARD_NUMBER,
                hasCard(wanted) ? "AB87654321CD" : PersonTexts.EMPTIED,
                STAY_PERIOD,
                hasStay(wanted) ? "90日" : PersonTexts.EMPTIED,
                FORMER_REGISTRATION_ON,
                PersonTexts.EMPTIED);
        for (Map.Entry<PersonField, String> item : items.entrySet()) {
          correction = correction.with(0, item.getKey(), item.getValue());
        }
        if (village.errors(correction).isEmpty()) {
          assertThat(print(first(village, correction), "dai30jono45kubun")).isEqualTo(wanted);
        }
      }
      assertThat(print(village.latest(resident), "dai30jono45kubun")).isEqualTo("1");
      assertThat(village.history(resident))
          .extracting(version -> print(version, "dai30jono45kubun"))
          .contains("1", "2", "3", "4", "5", "6");
    }
  }

  @Test
  @Proves({"1.1.1-M1", "1.1.2-M1", "1.1.17-M1"})
  void theAddressIsSetAndCorrectedInAllItsParts() {
    for (EnteredMove newcomer : newcomers(Whose.BOTH)) {
      Village village = Village.empty();
      ResidentRecord resident =
          first(village, at(newcomer, "松町", "９６５－０００１", "07202001001", "１番地", "松荘１"));
      assertThat(parts(resident, "jusho"))
          .containsExactly(
              TestReference.HERE.value(),
              "07202001001",
              "9650001",
              "福島県",
              "松市",
              "松町",
              "１番地",
              "松荘１");
      ResidentRecord corrected =
          first(
              village,
              at(
                  Forms.of(village, "correction", "R8.4.10", resident),
                  "杉町",
                  "965-0002",
                  "07202001002",
                  "８番地",
                  "杉荘２"));
      assertThat(parts(corrected, "jusho"))
          .containsExactly(
              TestReference.HERE.value(),
              "07202001002",
              "9650002",
              "福島県",
              "松市",
              "杉町",
              "８番地",
              "杉荘２");
    }
  }

  /** 国内, 未届, 国外, 不明 and empty: each can be typed at first, and each corrected to each. */
  @Test
  @Proves({"1.1.1-M1", "1.1.2-M1", "1.1.17-M1", "4.1.1.1-M1"})
  void thePreviousAddressIsSetAndCorrectedAtHomeAbroadUnnotifiedOrUnknown() {
    Map<String, Map<CommonField, String>> kinds =
        Map.of(
            "1", inJapan("1", "桐町"),
            "2", inJapan("2", "竹町"),
            "3",
                Map.of(
                    CommonField.PREVIOUS_KIND, "3",
                    CommonField.PREVIOUS_COUNTRY, "中国",
                    CommonField.PREVIOUS_ABROAD, "北京市朝陽区１"),
            "9", Map.of(CommonField.PREVIOUS_KIND, "9"),
            "", Map.of(CommonField.PREVIOUS_KIND, PersonTexts.EMPTIED));
    for (EnteredMove newcomer : newcomers(Whose.BOTH)) {
      for (Map.Entry<String, Map<CommonField, String>> set : kinds.entrySet()) {
        for (Map.Entry<String, Map<CommonField, String>> wanted : kinds.entrySet()) {
          Village village = Village.empty();
          ResidentRecord resident = first(village, cameFrom(newcomer, set));
          isPrevious(resident, set.getKey());
          if (!wanted.getKey().equals(set.getKey())) {
            EnteredMove correction = Forms.of(village, "correction", "R8.4.10", resident);
            isPrevious(first(village, previous(correction, wanted.getValue())), wanted.getKey());
          }
        }
      }
    }
  }

  /** An item that is added and cannot be set or corrected fails here. */
  @Test
  @Proves({"1.1.1-M1", "1.1.2-M1"})
  void noItemOfTheDictionaryIsMissing() {
    Set<String> shown = new TreeSet<>(ManagedByMovesTest.ITEMS);
    items().forEach(item -> shown.add(item.item()));
    shown.addAll(
        List.of(
            "yokushifuragu",
            "jushoosadametanengappi",
            "todokedenengappi",
            "dai30jono45kubun",
            "tennyumaejusho_kubun",
            "tennyumaejusho_kokumei",
            "tennyumaejusho_kokugai"));
    PARTS.forEach(part -> shown.add("jusho_" + part));
    PARTS.forEach(part -> shown.add("tennyumaejusho_" + part));
    for (RecordItem<?> item : RecordItems.all()) {
      // The parts of an uncertain date go with the date; 町字ID is no item of 1.1.1.
      boolean part = item.name().contains("_fusho") || item.name().endsWith("_choazakodo");
      assertThat(part || shown.contains(item.name())).as(item.label()).isTrue();
    }
  }

  /** Who comes from there, by the kind of move for it. */
  private static EnteredMove cameFrom(
      EnteredMove newcomer, Map.Entry<String, Map<CommonField, String>> place) {
    String type =
        switch (place.getKey()) {
          case "2" -> "unreported-moving-in";
          case "3" -> "moving-in-from-abroad";
          case "9" -> "ex-officio-entry";
          default -> "moving-in";
        };
    EnteredMove entry = previous(newcomer, place.getKey().isEmpty() ? Map.of() : place.getValue());
    EnteredMove typed =
        new EnteredMove(MoveTypes.standard().get(type), entry.common(), entry.persons());
    return type.equals("ex-officio-entry") ? typed.with(CommonField.NOTIFIED_ON, "") : typed;
  }

  private static void isPrevious(ResidentRecord resident, String kind) {
    assertThat(print(resident, "tennyumaejusho_kubun")).isEqualTo(kind);
    boolean inJapan = kind.equals("1") || kind.equals("2");
    assertThat(parts(resident, "tennyumaejusho"))
        .isEqualTo(
            inJapan
                ? List.of(
                    TestReference.CITY.value(),
                    "12100001002",
                    "2600001",
                    "千葉県",
                    "竹市",
                    kind.equals("1") ? "桐町" : "竹町",
                    "９番地",
                    "桐荘")
                : List.of("", "", "", "", "", "", "", ""));
    assertThat(print(resident, "tennyumaejusho_kokumei")).isEqualTo(kind.equals("3") ? "中国" : "");
    assertThat(print(resident, "tennyumaejusho_kokugai"))
        .isEqualTo(kind.equals("3") ? "北京市朝陽区１" : "");
  }

  private static Map<CommonField, String> inJapan(String kind, String town) {
    return Map.of(
        CommonField.PREVIOUS_KIND, kind,
        CommonField.PREVIOUS_MUNICIPALITY_CODE, TestReference.CITY.value(),
        CommonField.PREVIOUS_POSTAL_CODE, "260-0001",
        CommonField.PREVIOUS_ADDRESS_CODE, "12100001002",
        CommonField.PREVIOUS_TOWN, town,
        CommonField.PREVIOUS_LOT, "９番地",
        CommonField.PREVIOUS_BUILDING, "桐荘");
  }

  private static EnteredMove previous(EnteredMove entry, Map<CommonField, String> address) {
    Map<CommonField, String> common = new EnumMap<>(CommonField.class);
    common.putAll(entry.common());
    common.keySet().removeIf(field -> field.path().startsWith("previous"));
    common.putAll(address);
    return new EnteredMove(entry.type(), common, entry.persons());
  }

  private static EnteredMove at(
      EnteredMove entry, String town, String postal, String code, String lot, String building) {
    return entry
        .with(CommonField.TOWN, town)
        .with(CommonField.POSTAL_CODE, postal)
        .with(CommonField.ADDRESS_CODE, code)
        .with(CommonField.LOT, lot)
        .with(CommonField.BUILDING, building);
  }

  static List<EnteredMove> newcomers(Whose whose) {
    EnteredMove japanese =
        Entries.single()
            .with(0, SURNAME_FURIGANA, "アオキ")
            .with(0, GIVEN_NAME_FURIGANA, "タロウ")
            .with(0, FORMER_SURNAME, "旧")
            .with(0, FORMER_SURNAME_FURIGANA, "キュウ");
    EnteredMove foreign =
        Entries.of(
            Entries.foreign("ZHANG YULIN", "世帯主", "女", "1958-05-03", 2)
                .with(NAME_FURIGANA, "チャン　ユウリン")
                .with(PersonField.ALIAS, "渡邉　玉子")
                .with(ALIAS_FURIGANA, "ワタナベ　タマコ")
                .with(ALIAS_RECORDED_ON, "H20.1.8")
                .with(ALIAS_RECORDED_IN, TestReference.WARD.value())
                .with(ALIAS_DELETED_ON, "H21.1.8")
                .with(ALIAS_DELETED_IN, TestReference.CITY.value()));
    EnteredMove without = foreign.with(0, RESIDENCE_STATUS, "").with(0, RESIDENCE_CARD_NUMBER, "");
    return switch (whose) {
      case JAPANESE -> List.of(japanese);
      case FOREIGN -> List.of(foreign);
      case PERMANENT ->
          List.of(
              without.with(0, RESIDENCE_CLASS, "2").with(0, RESIDENCE_CARD_NUMBER, "EF00000000GH"));
      case REFUGEE -> List.of(without.with(0, RESIDENCE_CLASS, "3").with(0, STAY_PERIOD, "1日"));
      case PROVISIONAL -> List.of(without.with(0, RESIDENCE_CLASS, "4").with(0, STAY_PERIOD, "1日"));
      case BOTH -> List.of(japanese, foreign);
    };
  }

  private static boolean hasCard(String residenceClass) {
    return residenceClass.equals("1") || residenceClass.equals("2");
  }

  private static boolean hasStay(String residenceClass) {
    return residenceClass.equals("3") || residenceClass.equals("4");
  }

  private static ResidentRecord first(Village village, EnteredMove entry) {
    return village.register(entry).getFirst();
  }

  static List<String> parts(ResidentRecord resident, String address) {
    return PARTS.stream().map(part -> print(resident, address + "_" + part)).toList();
  }

  static String print(ResidentRecord resident, String name) {
    return Objects.requireNonNull(RecordItems.named(name), name).print(resident);
  }
}
