package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.ManagedItemsTest.parts;
import static jp.daicho.ledger.move.ManagedItemsTest.print;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.daicho.conformance.Proves;
import jp.daicho.ledger.record.ResidentRecord;
import org.junit.jupiter.api.Test;

/**
 * The items of 1.1.1, 1.1.2, 1.1.5 and 1.2.1 that are set by moves: numbers, states, the move
 * itself, the items of a deleted record. What is wrong in them is corrected by another move, since
 * no version is ever written over (1.2.1, 4.2.3.3, 4.6.0.1).
 */
class ManagedByMovesTest {
  /** The items shown here, by their names in the dictionary. */
  static final List<String> ITEMS = names();

  private final Neighbourhood at = new Neighbourhood();
  private final Village village = at.village;

  private static List<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "atenabango rirekibango setaibango setainushishimei setainushishimei_furigana kisaijuni juminshubetsu"
                    .split(" ")));
    Stream.of(
            "juminjotai idobango idojiyukodo idobi shoribi todokedebi moshidebi tsuchibi seikyubi",
            "nyuryokubasho nyuryokutanmatsu ido_tokubetsujiyu ryuijiko kaiseinengappi shojojiyu",
            "shojojiyu_nengappi shojo_todokedenengappi tennyutsuchinengappi",
            "tenshutsunengappi_kakutei")
        .flatMap(line -> Stream.of(line.split(" ")))
        .forEach(names::add);
    for (String destination : List.of("tenshutsusakijusho_yotei_", "tenshutsusakijusho_kakutei_")) {
      ManagedItemsTest.PARTS.forEach(part -> names.add(destination + part));
      Stream.of("kubun", "kokumei", "kokugai").forEach(part -> names.add(destination + part));
    }
    return List.copyOf(names);
  }

  @Test
  @Proves({"1.1.1-M1", "1.1.2-M1"})
  void householdNumberNameOfTheHouseholderAndOrderFollowTheHousehold() {
    for (ResidentRecord member : List.of(at.son(), at.wife())) {
      assertThat(print(member, "setaibango")).isEqualTo(print(at.head(), "setaibango"));
      assertThat(print(member, "setainushishimei")).isEqualTo("渡邉\uDB40\uDD00　太郎");
    }
    assertThat(at.family).extracting(it -> print(it, "kisaijuni")).containsExactly(places());
    // Put right by a change of household, of householder, and of the householder's name.
    ResidentRecord moved =
        at.one(Forms.into(at.aoki, Forms.as(at.move("household-change", at.son()), 0, "同居人")));
    assertThat(print(moved, "setaibango")).isEqualTo(print(at.aoki, "setaibango"));
    assertThat(print(moved, "setainushishimei")).isEqualTo("青木　太郎");
    assertThat(print(moved, "kisaijuni")).isEqualTo("2");
    EnteredMove change = at.move("householder-change", at.aoki, at.son());
    village.register(Forms.as(Forms.as(change, 0, "同居人"), 1, "世帯主"));
    assertThat(print(village.latest(at.son()), "kisaijuni")).isEqualTo("1");
    assertThat(print(village.latest(at.aoki), "kisaijuni")).isEqualTo("2");
    village.register(
        at.move("correction", at.son(), PersonField.SURNAME, "渡辺")
            .with(CommonField.CARRY_HOUSEHOLDER_NAME, "1"));
    assertThat(print(village.latest(at.aoki), "setainushishimei")).isEqualTo("渡辺　一郎");
  }

  /** Entered as somebody new by mistake: cancelled, and entered again under the number of old. */
  @Test
  @Proves({"1.1.1-M1", "1.1.2-M1"})
  void aWrongAddressNumberIsPutRightByCancellingAndEnteringAgain() {
    EnteredMove back =
        Entries.of(Entries.japanese("佐藤", "一", "世帯主", "男", "S50.1.1", 41))
            .with(CommonField.TOWN, "杉町")
            .with(CommonField.POSTAL_CODE, "965-0002");
    EnteredMove unknown =
        back.with(0, PersonField.INDIVIDUAL_NUMBER, "")
            .with(0, PersonField.RESIDENT_RECORD_CODE, Entries.residentRecordCode(941));
    ResidentRecord wrong = at.one(unknown);
    assertThat(print(wrong, "atenabango")).isNotEqualTo(print(at.left, "atenabango"));

    at.one(Forms.cancelling(village, wrong, wrong));
    ResidentRecord right =
        at.one(back.with(0, PersonField.RETURNING_ADDRESS_NUMBER, print(at.left, "atenabango")));
    assertThat(print(right, "atenabango")).isEqualTo(print(at.left, "atenabango"));
    assertThat(print(right, "rirekibango"))
        .isEqualTo(Integer.toString(at.left.key().version() + 1));
    assertThat(village.latest(wrong).status().isResident()).isFalse();
  }

  @Test
  @Proves({"1.1.1-M1", "1.1.2-M1"})
  void kindAndStateAreSetByMovesAndPutRightByCancellingThem() {
    assertThat(print(at.aoki, "juminshubetsu")).isEqualTo("1");
    assertThat(print(at.zhang, "juminshubetsu")).isEqualTo("2");
    assertThat(print(at.aoki, "juminjotai")).isEqualTo("1");
    assertThat(print(at.left, "juminjotai")).isEqualTo("2");
    assertThat(print(at.dead, "juminjotai")).isEqualTo("3");
    for (ResidentRecord person : List.of(at.aoki, at.zhang)) {
      ResidentRecord gone = at.one(at.move("ex-officio-deletion", person));
      assertThat(print(gone, "juminjotai")).isEqualTo("9");
      assertThat(print(at.one(Forms.cancelling(village, gone, person)), "juminjotai"))
          .isEqualTo("1");
    }
    List<ResidentRecord> lost =
        village.register(
            at.move("nationality-loss", at.aoki)
                .with(0, PersonField.NAME_ALPHABET, "AOKI TARO")
                .with(0, PersonField.NATIONALITY, "中国")
                .with(0, PersonField.RESIDENCE_CLASS, "国籍喪失による経過滞在者"));
    assertThat(print(lost.getLast(), "juminshubetsu")).isEqualTo("2");
    village.register(Forms.cancelling(village, lost.getLast(), at.aoki));
    assertThat(print(village.latest(at.aoki), "juminshubetsu")).isEqualTo("1");
  }

  /** What is wrong in a move is put right by cancelling it and entering it again (4.6.0.1). */
  @Test
  @Proves({"1.1.1-M1", "1.1.2-M1", "1.2.1-M1"})
  void theItemsOfAMoveAreSetByItAndPutRightByCancellingAndEnteringItAgain() {
    for (ResidentRecord person : List.of(at.aoki, at.zhang)) {
      EnteredMove inside =
          Forms.at("杉町", "３番地", at.move("moving-inside", person))
              .with(CommonField.NOTIFIED_ON, "R8.4.9")
              .with(CommonField.MOVED_ON, "R8.4.8");
      ResidentRecord wrong = at.one(inside);
      assertThat(Stream.of("idojiyukodo", "idobi", "todokedebi").map(it -> print(wrong, it)))
          .containsExactly("41", "2026-04-08", "2026-04-09");
      assertThat(print(wrong, "shoribi")).isEqualTo(village.today().toString());
      assertThat(print(wrong, "nyuryokubasho") + print(wrong, "nyuryokutanmatsu"))
          .isEqualTo("0101-001");
      ResidentRecord back = at.one(Forms.cancelling(village, wrong, person));
      assertThat(print(back, "idojiyukodo")).isEqualTo("59");
      ResidentRecord right =
          at.one(
              at.move("moving-inside", person)
                  .with(CommonField.TOWN, "杉町")
                  .with(CommonField.LOT, "３番地")
                  .with(CommonField.MOVED_ON, "R8.4.7")
                  .with(0, PersonField.SPECIAL_CIRCUMSTANCE, "3"));
      assertThat(print(right, "idobi")).isEqualTo("2026-04-07");
      assertThat(print(right, "todokedebi")).isEqualTo("2026-04-10");
      assertThat(print(right, "ido_tokubetsujiyu")).isEqualTo("3");
      assertThat(Long.parseLong(print(right, "idobango")))
          .isGreaterThan(Long.parseLong(print(wrong, "idobango")));
    }
    EnteredMove correction = at.move("correction", at.son(), PersonField.REMARKS, "備考");
    LocalDate day = LocalDate.of(2026, 4, 6);
    assertThat(print(at.one(Forms.on(Ground.REQUEST, day, correction)), "moshidebi"))
        .isEqualTo("2026-04-06");
    EnteredMove again = at.move("correction", at.son(), PersonField.REMARKS, "別の備考");
    assertThat(print(at.one(Forms.on(Ground.FAMILY_REGISTER, day, again)), "tsuchibi"))
        .isEqualTo("2026-04-06");
    EnteredMove claim =
        at.move("former-surname-entry", at.son(), PersonField.FORMER_SURNAME, "髙橋")
            .with(CommonField.CLAIMED_ON, "R8.4.6");
    assertThat(print(at.one(claim), "seikyubi")).isEqualTo("2026-04-06");
  }

  @Test
  @Proves({"1.1.1-M1", "1.1.2-M1"})
  void pointsToNoteAreEnteredCorrectedAndWithdrawnAndARemakingHasItsDay() {
    for (ResidentRecord person : List.of(at.aoki, at.zhang)) {
      at.one(Forms.noting(at.move("correction", person), "jusho", "初めのことば"));
      assertThat(print(village.latest(person), "ryuijiko")).contains("初めのことば");
      at.one(at.move("correction", person).withNotes(0, List.of(new NoteEntry("1", "", "改めたことば"))));
      assertThat(print(village.latest(person), "ryuijiko"))
          .contains("改めたことば")
          .doesNotContain("初めのことば");
      List<ResidentRecord> remade = village.register(at.move("remaking", person));
      assertThat(print(remade.getLast(), "kaiseinengappi")).isEqualTo("2026-04-10");
      at.one(Forms.cancelling(village, remade.getLast(), person));
      assertThat(print(village.latest(person), "kaiseinengappi")).isEmpty();
    }
  }

  @Test
  @Proves({"1.1.1-M1", "1.1.2-M1", "1.1.17-M1"})
  void theItemsOfADeletionAreSetByTheMovingOutAndPutRight() {
    for (ResidentRecord person : List.of(at.aoki, at.zhang)) {
      ResidentRecord wrong = at.one(out(person, "R8.4.20", "竹町"));
      assertThat(print(wrong, "shojojiyu")).isEqualTo("転出");
      assertThat(print(wrong, "shojojiyu_nengappi")).isEqualTo("2026-04-20");
      assertThat(print(wrong, "shojo_todokedenengappi")).isEqualTo("2026-04-10");
      isThere(wrong, "tenshutsusakijusho_yotei", "竹町");

      at.one(Forms.cancelling(village, wrong, person));
      assertThat(print(village.latest(person), "shojojiyu")).isEmpty();
      ResidentRecord right =
          at.one(out(person, "R8.4.9", "桐町").with(CommonField.NOTIFIED_ON, "R8.4.8"));
      assertThat(print(right, "shojojiyu_nengappi")).isEqualTo("2026-04-09");
      assertThat(print(right, "shojo_todokedenengappi")).isEqualTo("2026-04-08");
      isThere(right, "tenshutsusakijusho_yotei", "桐町");

      arrives(person, "R8.4.8", "R8.4.9", "梅町");
      arrives(person, "R8.4.7", "R8.4.10", "桃町");
      isThere(village.latest(person), "tenshutsusakijusho_yotei", "桐町");
    }
    ResidentRecord abroad =
        at.one(
            at.move("moving-out-abroad", at.son())
                .with(CommonField.DESTINATION_COUNTRY, "中国")
                .with(CommonField.DESTINATION_ABROAD, "北京市朝陽区１"));
    assertThat(print(abroad, "tenshutsusakijusho_yotei_kubun")).isEqualTo("3");
    assertThat(print(abroad, "tenshutsusakijusho_yotei_kokumei")).isEqualTo("中国");
    assertThat(print(abroad, "tenshutsusakijusho_yotei_kokugai")).isEqualTo("北京市朝陽区１");
    assertThat(print(at.dead, "shojojiyu")).isEqualTo("死亡");
  }

  private void arrives(ResidentRecord person, String movedOn, String noticedOn, String town) {
    ResidentRecord arrived =
        at.one(
            there(Forms.of(village, "arrival-notice", movedOn, person), town)
                .with(CommonField.NOTICED_ON, noticedOn));
    isThere(arrived, "tenshutsusakijusho_kakutei", town);
    assertThat(print(arrived, "tennyutsuchinengappi"))
        .endsWith(noticedOn.length() > 6 ? "10" : "0" + noticedOn.substring(5));
    assertThat(print(arrived, "tenshutsunengappi_kakutei"))
        .isEqualTo("2026-04-0" + movedOn.substring(5));
  }

  private EnteredMove out(ResidentRecord person, String movedOn, String town) {
    return there(at.move("moving-out", person), town).with(CommonField.MOVED_ON, movedOn);
  }

  private static EnteredMove there(EnteredMove entry, String town) {
    return Forms.toWard(entry)
        .with(CommonField.DESTINATION_POSTAL_CODE, "260-0001")
        .with(CommonField.DESTINATION_ADDRESS_CODE, "12101001001")
        .with(CommonField.DESTINATION_TOWN, town)
        .with(CommonField.DESTINATION_LOT, "２番地")
        .with(CommonField.DESTINATION_BUILDING, "竹荘");
  }

  private static void isThere(ResidentRecord record, String address, String town) {
    assertThat(print(record, address + "_kubun")).isEqualTo("1");
    assertThat(parts(record, address))
        .containsExactly(
            TestReference.WARD.value(),
            "12101001001",
            "2600001",
            "千葉県",
            "竹市中央区",
            town,
            "２番地",
            "竹荘");
  }

  private static String[] places() {
    return new String[] {"1", "2", "3", "4", "5"};
  }
}
