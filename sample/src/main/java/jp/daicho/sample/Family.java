package jp.daicho.sample;

import java.util.EnumMap;
import java.util.Map;
import jp.daicho.ledger.address.RegisteredDomicile;
import jp.daicho.ledger.record.Sex;
import jp.daicho.sample.PlannedMember.Line;
import jp.daicho.sample.PlannedMember.Register;

/** Surnames and family registers that the members of one household share. */
final class Family {
  private final JapaneseNames names;
  private final LocalAddresses local;
  private final Elsewhere elsewhere;
  private final Chance chance;
  private final JapaneseNames.Part householders;
  private final JapaneseNames.Part spouses;
  private final JapaneseNames.Part childsSpouses;
  private final Map<Register, RegisteredDomicile> registers = new EnumMap<>(Register.class);

  Family(Setting setting, LocalAddresses local, Chance chance) {
    this.names = setting.names();
    this.local = local;
    this.elsewhere = setting.elsewhere();
    this.chance = chance;
    householders = names.surname(chance);
    spouses = names.surname(chance);
    childsSpouses = names.surname(chance);
  }

  JapaneseNames.Part householdersSurname() {
    return householders;
  }

  /** The surname with which the householder's spouse was born. */
  JapaneseNames.Part spousesSurname() {
    return spouses;
  }

  JapaneseNames.Part surname(Line line, Register register) {
    return switch (line) {
      case HOUSEHOLDER -> householders;
      case SPOUSE -> spouses;
      case OTHER -> register == Register.CHILD ? childsSpouses : names.surname(chance);
    };
  }

  /** Says who is the head (筆頭者) of a register that members share. */
  void head(Register register, String fullName) {
    registers.put(register, RegisteredDomicile.of(place(), fullName));
  }

  /**
   * The registered domicile of a member who has a surname; without a head in the household, a
   * parent is.
   */
  RegisteredDomicile domicile(Register register, JapaneseNames.Part surname, int yearOfBirth) {
    if (chance.happens(0.0005)) {
      return chance.happens(0.5) ? RegisteredDomicile.NONE : RegisteredDomicile.UNKNOWN;
    }
    if (register == Register.OWN) {
      return RegisteredDomicile.of(place(), parent(surname, yearOfBirth));
    }
    return registers.computeIfAbsent(
        register, r -> RegisteredDomicile.of(place(), parent(surname, yearOfBirth)));
  }

  RegisteredDomicile ownDomicile(String fullName) {
    return RegisteredDomicile.of(place(), fullName);
  }

  private String parent(JapaneseNames.Part surname, int yearOfBirth) {
    return surname.text() + "　" + names.given(Sex.MALE, yearOfBirth - 30, chance).text();
  }

  private String place() {
    return chance.happens(0.55) ? local.domicile(chance) : elsewhere.domicile(chance);
  }
}
