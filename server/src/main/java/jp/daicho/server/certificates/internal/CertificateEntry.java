package jp.daicho.server.certificates.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.Fault;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.HouseholdNumber;
import jp.daicho.ledger.paper.Copies;
import jp.daicho.ledger.record.RecordKey;
import jp.daicho.server.certificates.CertificateRefusedException;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.certificates.Signing;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as asked for on a screen or through the API: texts, which may be faulty. What is
 * missing has its usual value.
 *
 * @param form the number of the form, such as 20.1.2; the household's form if missing
 * @param household 世帯番号
 * @param members 宛名番号 of those to be certified, of a deleted record perhaps with the 履歴番号 with
 *     which it ended, as 宛名番号-履歴番号; everybody in the household if missing
 * @param printed the items that are printed, by name; none if missing
 * @param history whether the history is printed
 * @param officialUse whether 公用 is printed
 * @param requester who asks, by name; the person if missing
 * @param purpose what for
 * @param copies how many; one if missing
 * @param seal which seal, by name; the one set for the form if missing
 * @param alertsConfirmed whether alerts were seen and confirmed
 * @param specialHistory whether the history tells moves for special reasons too (1.1.4)
 * @param signing whose name and which words; as set for the form if missing
 * @param printTo where it is printed; PDF if missing
 */
record CertificateEntry(
    @Nullable String form,
    @Nullable String household,
    @Nullable List<String> members,
    @Nullable List<String> printed,
    @Nullable Boolean history,
    @Nullable Boolean officialUse,
    @Nullable String requester,
    @Nullable String purpose,
    @Nullable String copies,
    @Nullable String seal,
    @Nullable Boolean alertsConfirmed,
    @Nullable Boolean specialHistory,
    @Nullable SigningEntry signing,
    @Nullable String printTo) {
  private static final EntryItem MEMBERS = new EntryItem("members", "証明する人");

  /** Whether the form, where it can be read, is one of deleted records. */
  boolean isOfDeletedRecords() {
    return Arrays.stream(CertificateForm.values())
        .anyMatch(it -> it.id().equals(form) && it.isOfDeletedRecords());
  }

  /** Whether a thing that may be missing is true. */
  static boolean isTrue(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }

  /**
   * The request it stands for.
   *
   * @throws CertificateRefusedException if something cannot be read
   */
  CertificateRequest read() {
    Findings findings = new Findings();
    CertificateForm readForm =
        findings.read(
            text(form, CertificateForm.HOUSEHOLD.id()),
            new EntryItem("form", "様式"),
            CertificateForm::parse);
    HouseholdNumber number =
        findings.read(
            text(household, ""), new EntryItem("household", "世帯番号"), HouseholdNumber::parse);
    List<AddressNumber> persons = new ArrayList<>();
    List<RecordKey> records = new ArrayList<>();
    for (String member : members == null ? List.<String>of() : members) {
      String[] parts = member.strip().split("-", 2);
      AddressNumber read = findings.read(parts[0], MEMBERS, AddressNumber::parse);
      if (read != null) {
        persons.add(read);
        Integer version =
            parts.length < 2
                ? null
                : findings.read(parts[1], MEMBERS, CertificateEntry::parseVersion);
        if (version != null) {
          records.add(new RecordKey(read, version));
        }
      }
    }
    Set<CertificateItem> items = EnumSet.noneOf(CertificateItem.class);
    for (String item : printed == null ? List.<String>of() : printed) {
      CertificateItem read =
          findings.read(item, new EntryItem("printed", "記載する項目"), CertificateItem::parse);
      if (read != null) {
        items.add(read);
      }
    }
    Requester asks =
        findings.read(
            text(requester, Requester.SELF.name()),
            new EntryItem("requester", "請求者"),
            Requester::parse);
    Integer count = Copies.readNumber(copies, findings);
    SealChoice sealed =
        findings.read(text(seal, ""), new EntryItem("seal", "公印"), CertificateEntry::parseSeal);
    Signing signed = (signing == null ? SigningEntry.AS_SET : signing).read(sealed, findings);
    if (findings.hasErrors() || readForm == null || asks == null || count == null) {
      throw new CertificateRefusedException(findings.list());
    }
    return new CertificateRequest(
        number,
        persons,
        new CertificateChoice(
            readForm,
            items,
            isTrue(history),
            isTrue(officialUse),
            asks,
            text(purpose, "").strip(),
            count,
            isTrue(specialHistory)),
        signed,
        records);
  }

  private static String text(@Nullable String text, String usual) {
    return text == null || text.isBlank() ? usual : text;
  }

  private static Integer parseVersion(String text) {
    if (!text.strip().matches("[1-9][0-9]{0,5}")) {
      throw new InvalidValueException(Fault.NOT_DIGITS, "version");
    }
    return Integer.valueOf(text.strip());
  }

  private static SealChoice parseSeal(String text) {
    for (SealChoice choice : SealChoice.values()) {
      if (choice.name().equals(text)) {
        return choice;
      }
    }
    throw new InvalidValueException(Fault.UNKNOWN_CODE, "seal");
  }

  /** Without names and numbers, which have no place in a log. */
  @Override
  public String toString() {
    return "CertificateEntry";
  }
}
