package jp.daicho.server.protection.internal;

import java.util.Objects;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.record.Deletion;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.support.Reception;
import jp.daicho.ledger.support.Standing;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.server.reference.StandardReferenceData;
import org.jspecify.annotations.Nullable;

/** What the register knows of an applicant, to begin an application with (1.1.16). */
public final class ApplicantOfRegister {
  private ApplicantOfRegister() {}

  /**
   * The items of the applicant: of a resident those of the present municipality, of a deleted
   * record those of a former one.
   */
  public static SupportEntry of(ResidentRecord record) {
    SupportEntry entry =
        SupportEntry.EMPTY
            .with(SupportGroup.APPLICATION, "reception", Reception.FIRST.code())
            .with(SupportGroup.APPLICANT, "addressNumber", record.key().addressNumber().value())
            .with(SupportGroup.APPLICANT, "name", record.person().listedName())
            .with(
                SupportGroup.APPLICANT,
                "nameKana",
                Objects.requireNonNullElse(record.person().displayReading(), ""))
            .with(
                SupportGroup.APPLICANT,
                "birthDate",
                record.birthDate().isUncertain()
                    ? record.birthDate().toJapanese(StandardReferenceData.eras())
                    : record.birthDate().day().toString());
    if (record.person() instanceof ForeignPerson foreign) {
      entry = withAlias(entry, foreign.alias());
    }
    return record.status().isResident() ? resident(entry, record) : deleted(entry, record);
  }

  private static SupportEntry withAlias(SupportEntry entry, @Nullable Alias alias) {
    if (alias == null || alias.deleted() != null) {
      return entry;
    }
    Furigana reading = alias.furigana();
    return entry
        .with(SupportGroup.APPLICANT, "alias", alias.text())
        .with(SupportGroup.APPLICANT, "aliasKana", reading == null ? "" : reading.kana());
  }

  private static SupportEntry resident(SupportEntry entry, ResidentRecord record) {
    SupportEntry resident =
        entry
            .with(SupportGroup.APPLICATION, "standing", Standing.CURRENT.code())
            .with(SupportGroup.APPLICANT, "sex", record.sex().code())
            .with(SupportGroup.APPLICANT, "address", record.residence().address().oneLine())
            .with(
                SupportGroup.APPLICANT,
                "formerAddresses",
                record.residence().previousAddress().oneLine());
    if (record.person() instanceof JapanesePerson japanese) {
      resident = resident.with(SupportGroup.APPLICANT, "domicile", japanese.domicile().place());
    }
    return resident;
  }

  private static SupportEntry deleted(SupportEntry entry, ResidentRecord record) {
    SupportEntry former =
        entry
            .with(SupportGroup.APPLICATION, "standing", Standing.FORMER.code())
            .with(SupportGroup.APPLICANT, "lastAddress", record.residence().address().oneLine());
    Deletion deletion = record.deletion();
    return deletion == null
        ? former
        : former
            .with(
                SupportGroup.APPLICANT,
                "plannedDestination",
                deletion.plannedDestination().oneLine())
            .with(
                SupportGroup.APPLICANT,
                "noticedDestination",
                deletion.confirmedDestination().oneLine());
  }
}
