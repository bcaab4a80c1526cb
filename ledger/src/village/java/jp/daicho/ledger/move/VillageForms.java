package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.record.ResidentStatus;
import org.jspecify.annotations.Nullable;

/** What the people and the office of a {@link VillageLife} bring to the counter, as typed. */
final class VillageForms {
  /** Whether people come or go more than usual. */
  enum Crowd {
    TOO_FEW,
    RIGHT,
    TOO_MANY
  }

  private final Village village;
  private final Random random;
  private final VillagePeople people;
  private final VillageCorrections corrections;

  VillageForms(Village village, Random random) {
    this.village = village;
    this.random = random;
    people = new VillagePeople(random);
    corrections = new VillageCorrections(village, random, people);
  }

  /** Some entry; null where there is nobody for what came to mind. */
  @Nullable EnteredMove any(Crowd crowd) {
    int dice = random.nextInt(100);
    if (crowd == Crowd.TOO_FEW && dice < 60) {
      return arrival();
    }
    if (crowd == Crowd.TOO_MANY && dice < 40) {
      return leave();
    }
    if (dice < 14) {
      return arrival();
    }
    if (dice < 17) {
      return comeBack();
    }
    if (dice < 24) {
      return birth();
    }
    if (dice < 36) {
      return relocation();
    }
    if (dice < 48) {
      return leave();
    }
    if (dice < 52) {
      return arrivalNotice();
    }
    if (dice < 64) {
      return regroup();
    }
    if (dice < 84) {
      return corrections.any(anybody());
    }
    return cancellation();
  }

  private EnteredMove arrival() {
    String type =
        one(
            "moving-in",
            "moving-in",
            "special-moving-in",
            "unreported-moving-in",
            "moving-in-from-abroad",
            "moving-in-article-30-46",
            "notification-article-30-47",
            "ex-officio-entry");
    MoveType kind = MoveTypes.standard().get(type);
    List<PersonEntry> household = new ArrayList<>();
    boolean foreign = !kind.concerns(ResidentKind.JAPANESE) || random.nextInt(6) == 0;
    int size = 1 + random.nextInt(4);
    ResidentRecord joined = random.nextInt(6) == 0 ? anybody() : null;
    for (int i = 0; i < size; i++) {
      String relationship = joined != null ? "同居人" : people.relationship(i);
      household.add(people.newcomer(foreign, relationship, village.today(), kind));
    }
    EnteredMove entry = Forms.typed(village, type, day(0, 30), household);
    entry = joined != null ? Forms.into(joined, entry) : place(entry);
    return switch (type) {
      case "moving-in-from-abroad" -> entry.with(CommonField.PREVIOUS_COUNTRY, "中国");
      case "ex-officio-entry" -> entry.with(CommonField.PREVIOUS_KIND, "不明");
      case "moving-in-article-30-46", "notification-article-30-47" -> entry;
      default -> entry.with(CommonField.PREVIOUS_MUNICIPALITY_CODE, elsewhere());
    };
  }

  private @Nullable EnteredMove comeBack() {
    ResidentRecord left = anyRecord();
    if (left == null || left.status().isResident() || left.status() == ResidentStatus.DECEASED) {
      return null;
    }
    MoveType type =
        MoveTypes.standard().get(one("moving-in", "moving-in-from-abroad", "ex-officio-entry"));
    PersonEntry back = PersonTexts.returning(left, type).with(RELATIONSHIP, "世帯主");
    EnteredMove entry = place(Forms.typed(village, type.id(), day(0, 10), List.of(back)));
    return type.id().equals("moving-in-from-abroad")
        ? entry.with(CommonField.PREVIOUS_COUNTRY, "中国")
        : entry.with(CommonField.PREVIOUS_MUNICIPALITY_CODE, elsewhere());
  }

  private @Nullable EnteredMove birth() {
    ResidentRecord parent = anybody();
    if (parent == null) {
      return null;
    }
    LocalDate born = village.today().minusDays(random.nextInt(20));
    String day =
        random.nextInt(30) == 0
            ? born.getYear() + "年" + born.getMonthValue() + "月頃"
            : born.toString();
    PersonEntry child =
        people.child(parent.person() instanceof ForeignPerson).with(BIRTH_DATE, day);
    return Forms.into(parent, Forms.typed(village, "birth", day, List.of(child)));
  }

  private @Nullable EnteredMove relocation() {
    List<ResidentRecord> movers = wholeOrPart();
    if (movers.isEmpty()) {
      return null;
    }
    String type = hasWards() && random.nextBoolean() ? "ward-transfer" : "moving-inside";
    EnteredMove entry = Forms.of(village, type, day(0, 20), movers);
    ResidentRecord joined = random.nextInt(4) == 0 ? anybody() : null;
    if (joined != null) {
      return chosen(Forms.into(joined, allAs(entry, "同居人")));
    }
    boolean part = village.household(movers.getFirst()).size() > movers.size();
    return chosen(place(part ? anew(entry) : entry));
  }

  private @Nullable EnteredMove leave() {
    ResidentRecord one = anybody();
    if (one == null) {
      return null;
    }
    int dice = random.nextInt(10);
    if (dice < 3) {
      String day = random.nextInt(5) == 0 ? "年月日不詳" : day(0, 20);
      return chosen(Forms.of(village, dice == 0 ? "disappearance" : "death", day, one));
    }
    if (dice == 3) {
      return chosen(
          Forms.of(
              village,
              one.kind() == ResidentKind.FOREIGN ? "immigration-deletion" : "ex-officio-deletion",
              day(0, 20),
              one));
    }
    List<ResidentRecord> movers = wholeOrPart();
    if (dice == 4) {
      return chosen(
          Forms.of(village, "moving-out-abroad", day(-30, 13), movers)
              .with(CommonField.DESTINATION_COUNTRY, "中国"));
    }
    return chosen(
        away(Forms.of(village, one("moving-out", "special-moving-out"), day(-30, 13), movers)));
  }

  private @Nullable EnteredMove arrivalNotice() {
    ResidentRecord left = anyRecord();
    return left != null
            && (left.status() == ResidentStatus.MOVED_OUT || Leaving.isAboutToMoveOut(left))
        ? chosen(away(Forms.of(village, "arrival-notice", day(0, 20), left)))
        : null;
  }

  private @Nullable EnteredMove regroup() {
    ResidentRecord one = anybody();
    if (one == null) {
      return null;
    }
    List<ResidentRecord> household = village.household(one);
    switch (random.nextInt(4)) {
      case 0 -> {
        return chosen(anew(Forms.of(village, "household-separation", day(0, 10), part(household))));
      }
      case 1 -> {
        return anew(Forms.of(village, "householder-change", day(0, 10), shuffled(household)));
      }
      default -> {
        ResidentRecord neighbour = village.neighbour(one, random);
        if (neighbour == null) {
          return null;
        }
        boolean whole = random.nextBoolean();
        return chosen(
            Forms.into(
                neighbour,
                allAs(
                    Forms.of(
                        village,
                        whole ? "household-merger" : "household-change",
                        day(0, 10),
                        whole ? household : part(household)),
                    one("同居人", "縁故者"))));
      }
    }
  }

  /** Mostly the latest move of somebody, for all it still is the latest of, or for some of them. */
  private @Nullable EnteredMove cancellation() {
    ResidentRecord one = anyRecord();
    if (one == null) {
      return null;
    }
    List<Long> standing =
        new RecordHistory(village.versions(one.key().addressNumber())).standingMoves();
    if (standing.isEmpty()) {
      return null;
    }
    long move =
        random.nextInt(10) == 0
            ? standing.get(random.nextInt(standing.size()))
            : standing.getLast();
    List<ResidentRecord> all = village.concernedBy(move);
    List<ResidentRecord> some = random.nextInt(3) == 0 ? part(all) : all;
    return Forms.cancelling(village, move, some);
  }

  private EnteredMove chosen(EnteredMove entry) {
    return random.nextInt(4) == 0 ? entry.with(CommonField.LAST_BECOMES_HOUSEHOLDER, "1") : entry;
  }

  private EnteredMove place(EnteredMove entry) {
    EnteredMove placed =
        Forms.at(town(), (1 + random.nextInt(village.setting().lots())) + "番地", entry);
    if (!hasWards()) {
      return placed;
    }
    List<MunicipalityCode> wards =
        village.places().stream().sorted(Comparator.comparing(MunicipalityCode::value)).toList();
    return placed.with(CommonField.WARD, wards.get(random.nextInt(wards.size())).value());
  }

  private boolean hasWards() {
    return village.places().size() > 1;
  }

  /** A municipality people come from and go to. */
  private String elsewhere() {
    return (hasWards() ? TestReference.HERE : TestReference.WARD).value();
  }

  private EnteredMove away(EnteredMove entry) {
    return entry.with(CommonField.DESTINATION_MUNICIPALITY_CODE, elsewhere());
  }

  /** One of them the householder, the others as they can be to anybody. */
  private EnteredMove anew(EnteredMove entry) {
    EnteredMove changed = allAs(entry, "縁故者");
    return entry.persons().isEmpty() ? entry : Forms.as(changed, 0, "世帯主");
  }

  private static EnteredMove allAs(EnteredMove entry, String relationship) {
    EnteredMove changed = entry;
    for (int i = 0; i < entry.persons().size(); i++) {
      changed = Forms.as(changed, i, relationship);
    }
    return changed;
  }

  private @Nullable ResidentRecord anybody() {
    return village.anyResident(random);
  }

  private @Nullable ResidentRecord anyRecord() {
    return village.anyRecord(random);
  }

  private List<ResidentRecord> wholeOrPart() {
    ResidentRecord one = anybody();
    if (one == null) {
      return List.of();
    }
    List<ResidentRecord> household = village.household(one);
    return random.nextBoolean() ? household : part(household);
  }

  private List<ResidentRecord> part(List<ResidentRecord> all) {
    List<ResidentRecord> shuffled = shuffled(all);
    return all.size() < 2 ? all : shuffled.subList(0, 1 + random.nextInt(all.size() - 1));
  }

  private List<ResidentRecord> shuffled(List<ResidentRecord> all) {
    List<ResidentRecord> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** A day between so many days ago; negative ones are to come. */
  private String day(int from, int to) {
    return village.today().minusDays(from + random.nextInt(to - from + 1)).toString();
  }

  private String town() {
    List<String> towns = village.setting().towns();
    return towns.get(random.nextInt(towns.size()));
  }

  private String one(String... words) {
    return words[random.nextInt(words.length)];
  }
}
