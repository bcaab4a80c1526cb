package jp.daicho.ledger.move;

import static jp.daicho.ledger.finding.FindingCode.*;
import static jp.daicho.ledger.move.PersonField.*;

import java.util.ArrayList;
import java.util.List;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.record.ResidentRecord;

/**
 * For each finding that only moves of residents can raise, and for some that they raise in their
 * own way: an entry that raises it, and one that comes close and does not.
 */
final class MoveFindingCases {
  private static final String WHO = person(ADDRESS_NUMBER);
  private static final String PERSONS = "persons";

  private final Neighbourhood at = new Neighbourhood();

  private MoveFindingCases() {}

  /** A case in {@link Neighbourhood}. */
  record Case(
      FindingCode code, String path, Village village, EnteredMove raising, EnteredMove close) {
    @Override
    public String toString() {
      return code + " " + path + " " + raising.type();
    }
  }

  static List<Case> all() {
    MoveFindingCases cases = new MoveFindingCases();
    List<Case> all = new ArrayList<>();
    all.addAll(cases.entries());
    all.addAll(cases.subjects());
    all.addAll(cases.households());
    all.addAll(cases.places());
    all.addAll(cases.corrections());
    all.addAll(new CancellationFindingCases().all());
    all.addAll(WardFindingCases.all());
    return all;
  }

  private List<Case> entries() {
    EnteredMove out = Forms.toWard(at.move("moving-out", at.aoki));
    EnteredMove in = Forms.at("松町", "２番地", at.move("moving-inside", at.aoki));
    return List.of(
        it(ITEM_NOT_OF_MOVE, "town", out.with(CommonField.TOWN, "松町"), in),
        it(
            ITEM_NOT_OF_MOVE,
            person(SURNAME),
            out.with(0, SURNAME, "青山"),
            at.move("correction", at.aoki, SURNAME, "青山")),
        it(
            ITEM_NOT_OF_ADDRESS,
            "destinationMunicipalityCode",
            out.with(CommonField.DESTINATION_COUNTRY, "中国"),
            out),
        it(
            GROUND_NOT_OF_MOVE,
            "ground",
            out.with(CommonField.GROUND, "申出"),
            out.with(CommonField.GROUND, "職権").with(CommonField.NOTIFIED_ON, "")),
        it(DATE_NOT_OF_GROUND, "notifiedOn", out.with(CommonField.GROUND, "2"), out),
        it(LATE_MOVING_OUT, "notifiedOn", on("R8.3.26", out), on("R8.3.27", out)),
        it(
            LATE_MOVING_OUT,
            "notifiedOn",
            on("R8.3.26", out),
            on("R8.3.26", out).with(CommonField.GROUND, "職権").with(CommonField.NOTIFIED_ON, "")),
        it(MOVED_BEFORE_LAST_MOVE, WHO, on("R8.3.31", out), on("R8.4.1", out)),
        it(MOVED_AFTER_TODAY, "movedOn", on("R8.4.11", in), on("R8.4.11", out)),
        it(
            DAY_OF_RESIDENCE_AFTER_TODAY,
            person(BECAME_RESIDENT_ON),
            at.move("correction", at.aoki, BECAME_RESIDENT_ON, "R8.4.11"),
            at.move("correction", at.aoki, BECAME_RESIDENT_ON, "R8.4.10")),
        it(
            NOTIFIED_AFTER_TODAY,
            "noticedOn",
            at.move("death", at.aoki).with(CommonField.NOTICED_ON, "R8.4.11"),
            at.move("death", at.aoki)),
        it(
            UNCERTAIN_DATE_NOT_ALLOWED,
            "movedOn",
            on("令和8年4月頃", at.move("ex-officio-deletion", at.aoki)),
            on("令和8年4月頃", at.move("disappearance", at.aoki))));
  }

  private List<Case> subjects() {
    String nobody = AddressNumber.ofSerial(9_999_1).value();
    EnteredMove back =
        Entries.of(PersonTexts.returning(at.left, Entries.MOVING_IN).with(RELATIONSHIP, "世帯主"));
    EnteredMove dead =
        Entries.of(PersonTexts.returning(at.dead, Entries.MOVING_IN).with(RELATIONSHIP, "世帯主"));
    return List.of(
        it(
            RECORD_UNKNOWN,
            WHO,
            at.move("death", at.aoki).with(0, ADDRESS_NUMBER, nobody),
            at.move("death", at.aoki)),
        it(
            RECORD_CHANGED,
            person(VERSION),
            at.move("death", at.leaving).with(0, VERSION, "1"),
            at.move("death", at.leaving)),
        it(NOT_A_RESIDENT, WHO, at.move("death", at.left), at.move("death", at.leaving)),
        it(
            NOT_A_RESIDENT,
            WHO,
            at.move("correction", at.left, REMARKS, "誤記"),
            Forms.noting(at.move("correction", at.left), "honseki", "誤記　正しくは二番地")),
        it(
            NOT_A_RESIDENT,
            WHO,
            Forms.noting(at.move("correction", at.left), "honseki", "誤記")
                .with(CommonField.DE_FACTO_HOUSEHOLDER, "青木"),
            Forms.noting(at.move("correction", at.left), "honseki", "誤記")),
        it(
            NOTE_UNKNOWN,
            "persons[0].pointsToNote[0].number",
            at.move("correction", at.aoki).withNotes(0, List.of(new NoteEntry("1", "", "誤記"))),
            at.move("correction", at.aoki)
                .withNotes(0, List.of(new NoteEntry("", "honseki", "誤記")))),
        it(
            NOTE_WORDS_MISSING,
            "persons[0].pointsToNote",
            Forms.noting(back.with(0, SPECIAL_CIRCUMSTANCE, "1"), "住所", "特別養子縁組"),
            Forms.noting(back.with(0, SPECIAL_CIRCUMSTANCE, "1"), "転入前住所", "特別養子縁組")),
        it(
            NOT_MOVED_OUT,
            WHO,
            Forms.toWard(at.move("arrival-notice", at.aoki)),
            Forms.toWard(at.move("arrival-notice", at.leaving))),
        it(
            NOT_MOVED_OUT,
            WHO,
            Forms.toWard(at.move("arrival-notice", at.dead)),
            Forms.toWard(at.move("arrival-notice", at.left))),
        it(
            REASON_NOT_FOR_KIND,
            WHO,
            at.move("former-surname-entry", at.wife(), FORMER_SURNAME, "青木"),
            at.move("former-surname-entry", at.son(), FORMER_SURNAME, "青木")),
        it(
            REASON_NOT_FOR_KIND,
            person(KIND),
            newcomers("notification-article-30-47", Entries.single().persons().getFirst()),
            newcomers(
                "notification-article-30-47",
                Entries.foreign("ZHANG", "世帯主", "女", "1990-05-03", 81))),
        it(RETURNING_RECORD_DECEASED, person(RETURNING_ADDRESS_NUMBER), dead, back),
        it(
            MOVED_BEFORE_LAST_MOVE,
            person(RETURNING_ADDRESS_NUMBER),
            on("R8.4.4", back),
            on("R8.4.5", back)));
  }

  private List<Case> households() {
    String choice = "lastBecomesHouseholder";
    EnteredMove headOut = Forms.toWard(at.move("moving-out", at.suzuki.getFirst()));
    EnteredMove all = at.move("householder-change", at.family.toArray(ResidentRecord[]::new));
    EnteredMove both = at.move("householder-change", at.suzuki.getFirst(), at.suzuki.getLast());
    return List.of(
        it(HOUSEHOLDER_LEAVES_ONE, choice, headOut, chosen(headOut)),
        it(HOUSEHOLDER_LEAVES_ONE, choice, on("R8.4.20", headOut), chosen(headOut)),
        it(
            HOUSEHOLDER_LEAVES_SEVERAL,
            choice,
            at.move("death", at.head()),
            at.move("death", at.wife())),
        it(
            HOUSEHOLDER_LEAVES_SEVERAL,
            choice,
            on("R8.4.20", Forms.toWard(at.move("moving-out", at.head()))),
            on("R8.4.20", Forms.toWard(at.move("moving-out", at.son())))),
        it(LAST_MEMBER_NOT_YET, choice, on("R8.4.20", chosen(headOut)), chosen(headOut)),
        it(
            NOBODY_LEFT_ALONE,
            choice,
            chosen(at.move("death", at.suzuki.getLast())),
            chosen(at.move("death", at.suzuki.getFirst()))),
        it(
            NOBODY_STAYS,
            PERSONS,
            at.move("household-separation", at.suzuki.getFirst(), at.suzuki.getLast()),
            at.move("household-separation", at.suzuki.getLast())),
        it(
            SOMEBODY_STAYS,
            PERSONS,
            Forms.into(at.aoki, at.move("household-merger", at.son())),
            Forms.into(at.aoki, at.move("household-change", at.son()))),
        it(
            SOMEBODY_STAYS,
            PERSONS,
            Forms.as(at.move("householder-change", at.suzuki.getLast()), 0, "世帯主"),
            Forms.as(Forms.as(both, 0, "子"), 1, "世帯主")),
        it(NOTHING_CHANGES, PERSONS, all, Forms.as(Forms.as(all, 0, "夫"), 1, "世帯主")),
        it(
            SEVERAL_HOUSEHOLDS,
            PERSONS,
            at.move("householder-change", at.suzuki.getFirst(), at.suzuki.getLast(), at.aoki),
            Forms.as(Forms.as(both, 0, "子"), 1, "世帯主")),
        it(
            SEVERAL_HOUSEHOLDS,
            PERSONS,
            at.move("household-separation", at.son(), at.suzuki.getLast()),
            at.move("household-separation", at.son(), at.hanako())),
        it(
            OWN_HOUSEHOLD,
            "householdNumber",
            Forms.into(at.head(), at.move("household-change", at.son())),
            Forms.into(at.aoki, at.move("household-change", at.son()))),
        it(
            OWN_HOUSEHOLD,
            "householdNumber",
            Forms.into(at.aoki, at.move("moving-inside", at.aoki)),
            Forms.into(at.head(), Forms.as(at.move("moving-inside", at.aoki), 0, "同居人"))),
        it(
            LIVES_ELSEWHERE,
            WHO,
            Forms.into(at.aoki, at.move("household-change", at.suzuki.getLast())),
            Forms.into(at.aoki, at.move("household-change", at.son()))),
        it(
            TWO_HOUSEHOLDERS,
            person(RELATIONSHIP),
            Forms.into(at.head(), at.move("household-merger", at.aoki)),
            Forms.into(at.head(), Forms.as(at.move("household-merger", at.aoki), 0, "同居人"))));
  }

  private List<Case> places() {
    EnteredMove out = at.move("moving-out", at.aoki);
    PersonEntry newcomer = Entries.japanese("山田", "一", "世帯主", "男", "S50.1.1", 91);
    EnteredMove unreported =
        newcomers("unreported-moving-in", newcomer)
            .with(CommonField.PREVIOUS_MUNICIPALITY_CODE, TestReference.WARD.value());
    return List.of(
        it(
            DESTINATION_HERE,
            "destinationMunicipalityCode",
            out.with(CommonField.DESTINATION_MUNICIPALITY_CODE, TestReference.HERE.value()),
            Forms.toWard(out)),
        it(
            PLACE_UNLIKE_REASON,
            "destinationKind",
            out.with(CommonField.DESTINATION_COUNTRY, "中国"),
            at.move("moving-out-abroad", at.aoki).with(CommonField.DESTINATION_COUNTRY, "中国")),
        it(
            PLACE_UNLIKE_REASON,
            "previousKind",
            newcomers("moving-in", newcomer).with(CommonField.PREVIOUS_COUNTRY, "中国"),
            newcomers("moving-in-from-abroad", newcomer).with(CommonField.PREVIOUS_COUNTRY, "中国")),
        it(LEFT_EMPTY, "destinationMunicipalityCode", out, Forms.toWard(out)),
        it(
            NOT_UNREPORTED,
            "previousMunicipalityCode",
            unreported.with(CommonField.PREVIOUS_KIND, "国内"),
            unreported));
  }

  private List<Case> corrections() {
    EnteredMove renamed = at.move("correction", at.head(), SURNAME, "渡辺");
    EnteredMove address =
        Forms.at(
            "松町", "５番地", at.move("minor-correction", at.family.toArray(ResidentRecord[]::new)));
    return List.of(
        it(
            NOTHING_CHANGES,
            WHO,
            at.move("correction", at.aoki),
            at.move("correction", at.aoki, REMARKS, "備考")),
        it(
            NOTHING_CHANGES,
            WHO,
            at.move("correction", at.aoki, SURNAME, "青木"),
            at.move("correction", at.aoki, SURNAME, "青\uDB40\uDD00木")),
        it(
            EMPTY,
            person(INDIVIDUAL_NUMBER),
            Forms.noting(at.move("individual-number-change", at.aoki), "kojinbango", "変更"),
            at.move(
                "individual-number-change",
                at.aoki,
                INDIVIDUAL_NUMBER,
                Entries.individualNumber(500))),
        it(
            NUMBER_OF_RESIDENT,
            person(INDIVIDUAL_NUMBER),
            at.move(
                "individual-number-correction",
                at.aoki,
                INDIVIDUAL_NUMBER,
                Entries.individualNumber(31)),
            at.move(
                "individual-number-correction",
                at.aoki,
                INDIVIDUAL_NUMBER,
                Entries.individualNumber(33))),
        it(
            NAME_THERE_ALREADY,
            person(FORMER_SURNAME),
            at.move("former-surname-entry", at.hanako(), FORMER_SURNAME, "青木"),
            at.move("former-surname-entry", at.son(), FORMER_SURNAME, "青木")),
        it(
            NAME_THERE_ALREADY,
            person(ALIAS),
            at.move("alias-entry", at.wife(), ALIAS, "青木"),
            at.move("alias-entry", at.zhang, ALIAS, "青木")),
        it(
            NAME_NOT_THERE,
            person(FORMER_SURNAME),
            at.move("former-surname-change", at.son(), FORMER_SURNAME, "青木"),
            at.move("former-surname-change", at.hanako(), FORMER_SURNAME, "青木")),
        it(
            NAME_NOT_THERE,
            person(FORMER_SURNAME),
            at.move("former-surname-deletion", at.son()),
            at.move("former-surname-deletion", at.hanako())),
        it(
            NAME_NOT_THERE,
            person(ALIAS),
            at.move("alias-deletion", at.zhang),
            at.move("alias-deletion", at.wife())),
        it(
            HOUSEHOLDER_NAME_NOT_CARRIED,
            "carryHouseholderName",
            renamed,
            renamed.with(CommonField.CARRY_HOUSEHOLDER_NAME, "1")),
        it(
            HOUSEHOLDER_CORRECTED_ALONE,
            person(RELATIONSHIP),
            at.move("error-correction", at.suzuki.getFirst(), RELATIONSHIP, "縁故者"),
            at.move("error-correction", at.aoki, RELATIONSHIP, "縁故者")),
        it(
            HOUSEHOLD_ADDRESS_SPLITS,
            "town",
            Forms.at("松町", "５番地", at.move("minor-correction", at.head())),
            address));
  }

  private EnteredMove newcomers(String type, PersonEntry person) {
    return Forms.at("松町", "９番地", Forms.typed(at.village, type, "R8.4.1", List.of(person)));
  }

  private static EnteredMove on(String movedOn, EnteredMove entry) {
    return entry.with(CommonField.MOVED_ON, movedOn);
  }

  private static EnteredMove chosen(EnteredMove entry) {
    return entry.with(CommonField.LAST_BECOMES_HOUSEHOLDER, "1");
  }

  static String person(PersonField field) {
    return PersonReading.at(0, field).path();
  }

  private Case it(FindingCode code, String path, EnteredMove raising, EnteredMove close) {
    return new Case(code, path, at.village, raising, close);
  }
}
