package jp.daicho.server.certificates.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.daicho.forms.PersonValues;
import jp.daicho.forms.item.FieldValue;
import jp.daicho.forms.item.FormItem;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.CertifiedRecord;
import jp.daicho.ledger.certificate.CombinedEntries;
import jp.daicho.ledger.certificate.QualificationTexts;
import jp.daicho.ledger.certificate.ResidenceTexts;
import jp.daicho.ledger.certificate.ShownDates;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.Residence;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows of one person: a text, that the item is empty, that it was left out by request
 * (5.1), or that such a person has no such item.
 */
public final class PersonMapping {
  private static final String ON_ANNEX = "通称の記載及び削除に関する事項は、別紙のとおり。";

  private final CertifiedRecord person;
  private final ResidentRecord record;
  private final CertificateChoice choice;
  private final ShownDates dates;
  private final boolean annexed;
  private final PersonValues.Builder values = PersonValues.builder();

  private PersonMapping(
      CertifiedRecord person, CertificateChoice choice, ShownDates dates, boolean annexed) {
    this.annexed = annexed;
    this.person = person;
    this.record = person.latest();
    this.choice = choice;
    this.dates = dates;
  }

  /** The values of a person on a paper without a 別紙. */
  public static PersonValues of(
      CertifiedRecord person, CertificateChoice choice, ShownDates dates) {
    return of(person, choice, dates, false);
  }

  /**
   * The values of a person.
   *
   * @param annexed whether 通称の記載及び削除に関する事項 stand on a 別紙 (5.1)
   */
  static PersonValues of(
      CertifiedRecord person, CertificateChoice choice, ShownDates dates, boolean annexed) {
    PersonMapping mapping = new PersonMapping(person, choice, dates, annexed);
    mapping.everybody();
    mapping.residence();
    mapping.annotations();
    mapping.qualifications();
    switch (person.latest().person()) {
      case JapanesePerson japanese -> mapping.japanese(japanese);
      case ForeignPerson foreign -> mapping.foreign(foreign);
    }
    return mapping.values.setOthers(FieldValue.notApplicable()).build();
  }

  private void everybody() {
    IndividualNumber number = record.numbers().individualNumber();
    ResidentRecordCode code = record.numbers().residentRecordCode();
    values
        .set(FormItem.NAME, record.person().displayName())
        .set(FormItem.FURIGANA, text(record.person().displayReading()))
        .set(FormItem.BIRTH_DATE, dates.birthDate(record))
        .set(FormItem.SEX, record.sex().label());
    choose(
        FormItem.RELATIONSHIP,
        CertificateItem.HOUSEHOLDER,
        Objects.toString(record.household().relationship(), ""));
    choose(
        FormItem.INDIVIDUAL_NUMBER,
        CertificateItem.INDIVIDUAL_NUMBER,
        number == null ? "" : number.value());
    choose(
        FormItem.RESIDENT_RECORD_CODE,
        CertificateItem.RESIDENT_RECORD_CODE,
        code == null ? "" : code.value());
  }

  private void residence() {
    Residence residence = record.residence();
    RegisterDate set = residence.addressSetOn();
    values
        .set(FormItem.ADDRESS_FIXED_ON, set != null && person.movedInside() ? dates.of(set) : "")
        .set(
            FormItem.NOTIFIED_ON,
            residence.notifiedOn() == null ? "" : dates.of(residence.notifiedOn()))
        .set(FormItem.PREVIOUS_ADDRESS, residence.previousAddress().oneLine());
  }

  /** Memos (1.1.15) are no part of the record and never come here. */
  private void annotations() {
    boolean listed = choice.form() != CertificateForm.HOUSEHOLD;
    values
        .set(
            FormItem.ENTRIES,
            listed
                ? FieldValue.entries(CombinedEntries.of(person, choice, dates))
                : FieldValue.blank())
        .set(FormItem.REMARKS, listed ? FieldValue.blank() : remarksOrBlank());
  }

  /** Only the papers for who moves out show these (20.2.1). */
  private void qualifications() {
    QualificationTexts texts = QualificationTexts.of(record.qualifications(), dates);
    values
        .set(FormItem.HEALTH_INSURANCE, texts.healthInsurance())
        .set(FormItem.ELDERLY_MEDICAL_CARE, texts.elderlyMedicalCare())
        .set(FormItem.CARE_INSURANCE, texts.careInsurance())
        .set(FormItem.PENSION, texts.pension())
        .set(FormItem.CHILD_ALLOWANCE, texts.childAllowance());
  }

  private FieldValue remarksOrBlank() {
    String text = remarks(person, choice, dates, annexed);
    return text.isEmpty() ? FieldValue.blank() : FieldValue.of(text);
  }

  /** What 備考 of the household's form says; may be empty. */
  static String remarks(
      CertifiedRecord person, CertificateChoice choice, ShownDates dates, boolean annexed) {
    List<String> lines = new ArrayList<>();
    if (annexed) {
      // first, so that it is read even where the remarks themselves do not fit
      lines.add(ON_ANNEX);
    }
    String remarks = text(person.latest().annotations().remarks());
    if (!remarks.isBlank()) {
      lines.add(remarks);
    }
    if (!annexed) {
      lines.addAll(CombinedEntries.aliasRecord(person, choice, dates));
    }
    return String.join("　", lines);
  }

  private void japanese(JapanesePerson japanese) {
    FormerSurname former = japanese.formerSurname();
    values
        .set(FormItem.FORMER_SURNAME, former == null ? "" : former.surname())
        .set(FormItem.FORMER_SURNAME_FURIGANA, former == null ? "" : reading(former.furigana()))
        .set(FormItem.BECAME_RESIDENT_ON, dates.of(japanese.becameResidentOn()));
    choose(
        FormItem.REGISTERED_DOMICILE,
        CertificateItem.REGISTERED_DOMICILE,
        japanese.domicile().place());
    choose(
        FormItem.HEAD_OF_REGISTER,
        CertificateItem.REGISTERED_DOMICILE,
        japanese.domicile().headOfFamilyRegister());
  }

  private void foreign(ForeignPerson foreign) {
    Alias alias = foreign.alias();
    boolean stands = alias != null && !alias.isDeleted();
    ResidenceTexts stay = ResidenceTexts.of(foreign.basis(), dates);
    values
        .set(FormItem.ALIAS, stands ? Objects.requireNonNull(alias).text() : "")
        .set(
            FormItem.ALIAS_FURIGANA,
            stands ? reading(Objects.requireNonNull(alias).furigana()) : "")
        .set(
            FormItem.ALIAS_RECORD,
            FieldValue.of(String.join("　", CombinedEntries.aliasRecord(person, choice, dates))))
        .set(FormItem.BECAME_FOREIGN_RESIDENT_ON, dates.of(foreign.becameForeignResidentOn()));
    ForeignPerson.Nationality nationality = foreign.nationality();
    choose(
        FormItem.NATIONALITY,
        CertificateItem.NATIONALITY,
        nationality == null ? "" : nationality.name());
    choose(
        FormItem.RESIDENCE_CLASS,
        CertificateItem.RESIDENCE_CLASS,
        foreign.basis().residenceClass().label());
    choose(FormItem.RESIDENCE_STATUS, CertificateItem.RESIDENCE_STATUS, stay.status());
    choose(FormItem.RESIDENCE_PERIOD, CertificateItem.RESIDENCE_PERIOD, stay.period());
    choose(FormItem.RESIDENCE_EXPIRES_ON, CertificateItem.RESIDENCE_EXPIRES_ON, stay.expiresOn());
    choose(
        FormItem.RESIDENCE_CARD_NUMBER, CertificateItem.RESIDENCE_CARD_NUMBER, stay.cardNumber());
  }

  private void choose(FormItem item, CertificateItem chosen, String text) {
    choose(item, chosen, Optional.of(text));
  }

  /** What was left out says only that: not even whether there is such an item. */
  private void choose(FormItem item, CertificateItem chosen, Optional<String> text) {
    values.set(
        item,
        choice.prints(chosen)
            ? text.map(FieldValue::of).orElseGet(FieldValue::notApplicable)
            : FieldValue.omitted());
  }

  private static String reading(@Nullable Furigana furigana) {
    return furigana == null ? "" : furigana.kana();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
