package jp.daicho.ledger.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.daicho.ledger.calendar.RegisterDate;
import jp.daicho.ledger.certificate.CombinedRow.Kind;
import jp.daicho.ledger.name.Alias;
import jp.daicho.ledger.name.FormerSurname;
import jp.daicho.ledger.name.Furigana;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.ResidentRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate of items (20.1.4) states of a person: the name and what was asked for, nothing
 * else. An item that such a person cannot have is not stated; one without a value is, as empty.
 */
public final class StatedItems {
  private final CertifiedRecord certified;
  private final ResidentRecord record;
  private final CertificateChoice choice;
  private final ShownDates dates;
  private final List<Stated> stated = new ArrayList<>();

  private StatedItems(CertifiedRecord certified, CertificateChoice choice, ShownDates dates) {
    this.certified = certified;
    this.record = certified.latest();
    this.choice = choice;
    this.dates = dates;
  }

  /**
   * An item.
   *
   * @param label what it is
   * @param text what it says; empty where it has no value
   */
  public record Stated(String label, String text) {
    /** Without what it says, which has no place in a log. */
    @Override
    public String toString() {
      return "Stated[" + label + "]";
    }
  }

  /** The items of a person, in the order of the copies. */
  public static List<Stated> of(
      CertifiedRecord record, CertificateChoice choice, ShownDates dates) {
    StatedItems items = new StatedItems(record, choice, dates);
    items.names();
    items.everybody();
    items.residence();
    switch (record.latest().person()) {
      case JapanesePerson japanese -> items.japanese(japanese);
      case ForeignPerson foreign -> items.foreign(foreign);
    }
    items.numbers();
    items.combined();
    return List.copyOf(items.stated);
  }

  private void names() {
    stated.add(new Stated("氏名", record.person().displayName()));
    add(CertificateItem.FURIGANA, "氏名の振り仮名", orEmpty(record.person().displayReading()));
    switch (record.person()) {
      case JapanesePerson japanese -> {
        FormerSurname former = japanese.formerSurname();
        add(CertificateItem.FORMER_SURNAME, "旧氏", former == null ? "" : former.surname());
        if (former != null && choice.prints(CertificateItem.FORMER_SURNAME)) {
          add(CertificateItem.FURIGANA, "旧氏の振り仮名", reading(former.furigana()));
        }
      }
      case ForeignPerson foreign -> {
        Alias alias = foreign.alias();
        boolean stands = alias != null && !alias.isDeleted();
        add(CertificateItem.ALIAS, "通称", stands ? Objects.requireNonNull(alias).text() : "");
        if (stands && choice.prints(CertificateItem.ALIAS)) {
          add(
              CertificateItem.FURIGANA,
              "通称の振り仮名",
              reading(Objects.requireNonNull(alias).furigana()));
        }
      }
    }
  }

  private void everybody() {
    add(CertificateItem.BIRTH_DATE, "生年月日", dates.birthDate(record));
    add(CertificateItem.SEX, "性別", record.sex().label());
    add(CertificateItem.HOUSEHOLDER, "世帯主", orEmpty(record.household().householderName()));
    add(CertificateItem.HOUSEHOLDER, "続柄", Objects.toString(record.household().relationship(), ""));
  }

  private void residence() {
    ShownAddresses addresses = ShownAddresses.of(choice.shown());
    RegisterDate set = record.residence().addressSetOn();
    add(CertificateItem.ADDRESS, "住所", addresses.text(record.residence().address()));
    add(
        CertificateItem.ADDRESS_SET_ON,
        "住所を定めた年月日",
        set != null && certified.movedInside() ? dates.of(set) : "");
    add(
        CertificateItem.NOTIFIED_ON,
        "届出の年月日",
        record.residence().notifiedOn() == null ? "" : dates.of(record.residence().notifiedOn()));
    add(
        CertificateItem.PREVIOUS_ADDRESS,
        "転入前住所",
        addresses.text(record.residence().previousAddress()));
  }

  private void japanese(JapanesePerson japanese) {
    add(CertificateItem.BECAME_RESIDENT_ON, "住民となった年月日", dates.of(japanese.becameResidentOn()));
    add(CertificateItem.REGISTERED_DOMICILE, "本籍", japanese.domicile().place());
    add(CertificateItem.REGISTERED_DOMICILE, "筆頭者", japanese.domicile().headOfFamilyRegister());
  }

  private void foreign(ForeignPerson foreign) {
    ForeignPerson.Nationality nationality = foreign.nationality();
    ResidenceTexts stay = ResidenceTexts.of(foreign.basis(), dates);
    add(
        CertificateItem.BECAME_RESIDENT_ON,
        "外国人住民となった年月日",
        dates.of(foreign.becameForeignResidentOn()));
    add(CertificateItem.NATIONALITY, nationality == null ? "" : nationality.name());
    add(CertificateItem.RESIDENCE_CLASS, foreign.basis().residenceClass().label());
    add(CertificateItem.RESIDENCE_STATUS, stay.status());
    add(CertificateItem.RESIDENCE_PERIOD, stay.period());
    add(CertificateItem.RESIDENCE_EXPIRES_ON, stay.expiresOn());
    add(CertificateItem.RESIDENCE_CARD_NUMBER, stay.cardNumber());
    if (choice.prints(CertificateItem.ALIAS_RECORD)) {
      List<String> lines = AliasRecord.lines(certified, dates);
      (lines.isEmpty() ? List.of("") : lines)
          .forEach(line -> add(CertificateItem.ALIAS_RECORD, line));
    }
  }

  private void numbers() {
    ResidentRecordCode code = record.numbers().residentRecordCode();
    IndividualNumber number = record.numbers().individualNumber();
    add(CertificateItem.RESIDENT_RECORD_CODE, code == null ? "" : code.value());
    add(CertificateItem.INDIVIDUAL_NUMBER, number == null ? "" : number.value());
  }

  /** What a deleted record has of its own (1.1.5), the history (A, B) and the remarks (C). */
  private void combined() {
    List<CombinedRow> rows = CombinedEntries.rows(certified, choice, dates);
    rows.stream()
        .filter(row -> row.kind() == Kind.DELETION)
        .forEach(row -> add(CertificateItem.DELETION, ofDeletion(row), row.texts().getFirst()));
    CombinedEntries.history(certified, choice, dates)
        .forEach(line -> stated.add(new Stated("異動履歴", line)));
    String remarks = orEmpty(record.annotations().remarks());
    add(CertificateItem.REMARKS, remarks.isBlank() ? "" : remarks);
  }

  /** The label of an item of the deletion, which is not to be taken for another one. */
  private static String ofDeletion(CombinedRow row) {
    return row.subject().equals(CertificateItem.NOTIFIED_ON.label())
        ? "消除の" + row.subject()
        : row.subject();
  }

  private void add(CertificateItem item, Optional<String> text) {
    text.ifPresent(known -> add(item, known));
  }

  private void add(CertificateItem item, String text) {
    add(item, item.label(), text);
  }

  private void add(CertificateItem item, String label, String text) {
    if (choice.prints(item)) {
      stated.add(new Stated(label, text));
    }
  }

  private static String reading(@Nullable Furigana furigana) {
    return furigana == null ? "" : furigana.kana();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
