package jp.daicho.ledger.move;

import static jp.daicho.ledger.move.PersonField.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import jp.daicho.ledger.record.ResidentKind;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/** Corrections, names beside the name, numbers, nationality and remaking in {@link VillageLife}. */
final class VillageCorrections {
  private final Village village;
  private final Random random;
  private final VillagePeople people;

  VillageCorrections(Village village, Random random, VillagePeople people) {
    this.village = village;
    this.random = random;
    this.people = people;
  }

  @Nullable EnteredMove any(@Nullable ResidentRecord one) {
    if (one == null) {
      return null;
    }
    boolean foreign = one.kind() == ResidentKind.FOREIGN;
    return switch (random.nextInt(12)) {
      case 0 -> carried(named(one, one("correction", "error-correction", "minor-correction")));
      case 1 -> address(one);
      case 2 -> item(one, "error-correction", BIRTH_DATE, "昭和12年頃");
      case 3 -> relationships(one);
      case 4 -> foreign ? alias(one) : formerSurname(one);
      case 5 ->
          item(
              one,
              one(
                  "individual-number-change",
                  "individual-number-correction",
                  "individual-number-entry"),
              INDIVIDUAL_NUMBER,
              Entries.individualNumber(people.nextSerial()));
      case 6 -> move(one("record-code-change", "record-code-entry"), one);
      case 7 -> move(one("remaking", "restoration"), one);
      case 8 -> foreign ? naturalised(one) : nationalityLost(one);
      case 9 ->
          foreign
              ? item(
                  one, "immigration-correction", RESIDENCE_PERIOD, "5年" + random.nextInt(12) + "月")
              : item(one, "correction", DOMICILE, "福島県松市杉町" + random.nextInt(99) + "番地");
      case 10 ->
          Forms.noting(
              move("correction", Objects.requireNonNull(village.anyRecord(random))),
              "honseki",
              "誤記　正しくは別記");
      default -> item(one, "correction", REMARKS, "備考" + random.nextInt(1000));
    };
  }

  private EnteredMove named(ResidentRecord one, String type) {
    return one.kind() == ResidentKind.FOREIGN
        ? item(one, type, NAME_ALPHABET, people.alphabet())
        : item(one, type, SURNAME, people.surname());
  }

  private EnteredMove carried(EnteredMove entry) {
    return random.nextBoolean() ? entry.with(CommonField.CARRY_HOUSEHOLDER_NAME, "1") : entry;
  }

  private EnteredMove address(ResidentRecord one) {
    String type = one("correction", "minor-correction", "error-correction");
    EnteredMove entry = Forms.of(village, type, village.today().toString(), village.household(one));
    return Forms.at(
        village.setting().towns().getFirst(),
        (1 + random.nextInt(village.setting().lots())) + "番地",
        entry);
  }

  /** The householder turns out to be another: all are corrected. */
  private EnteredMove relationships(ResidentRecord one) {
    List<ResidentRecord> members = new ArrayList<>(village.household(one));
    EnteredMove entry = Forms.of(village, "error-correction", village.today().toString(), members);
    int head = random.nextInt(members.size());
    for (int i = 0; i < members.size(); i++) {
      entry = Forms.as(entry, i, i == head ? "世帯主" : "同居人");
    }
    return entry;
  }

  private EnteredMove formerSurname(ResidentRecord one) {
    String type = one("former-surname-entry", "former-surname-change", "former-surname-deletion");
    EnteredMove entry = move(type, one);
    return type.equals("former-surname-deletion")
        ? entry
        : entry.with(0, PersonField.FORMER_SURNAME, people.surname());
  }

  private EnteredMove alias(ResidentRecord one) {
    boolean entry = random.nextBoolean();
    EnteredMove move = move(entry ? "alias-entry" : "alias-deletion", one);
    return entry ? move.with(0, ALIAS, people.surname() + "　" + people.name()) : move;
  }

  private EnteredMove naturalised(ResidentRecord one) {
    return carried(move(one("naturalisation", "nationality-acquisition"), one))
        .with(0, SURNAME, people.surname())
        .with(0, GIVEN_NAME, people.name())
        .with(0, DOMICILE, "福島県松市松町１番地")
        .with(0, HEAD_OF_REGISTER, "青木　太郎");
  }

  private EnteredMove nationalityLost(ResidentRecord one) {
    return carried(move("nationality-loss", one))
        .with(0, NAME_ALPHABET, people.alphabet())
        .with(0, NATIONALITY, "中国")
        .with(0, RESIDENCE_CLASS, "国籍喪失による経過滞在者");
  }

  private EnteredMove item(ResidentRecord one, String type, PersonField field, String text) {
    return move(type, one).with(0, field, text);
  }

  private EnteredMove move(String type, ResidentRecord one) {
    return Forms.of(village, type, village.today().minusDays(random.nextInt(10)).toString(), one);
  }

  private String one(String... words) {
    return words[random.nextInt(words.length)];
  }
}
