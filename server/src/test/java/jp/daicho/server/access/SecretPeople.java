package jp.daicho.server.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.address.RegisteredDomicile;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.CertificateItem;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.number.IndividualNumber;
import jp.daicho.ledger.number.ResidenceCardNumber;
import jp.daicho.ledger.number.ResidentRecordCode;
import jp.daicho.ledger.record.ForeignPerson;
import jp.daicho.ledger.record.JapanesePerson;
import jp.daicho.ledger.record.MoveEntry;
import jp.daicho.ledger.record.Person;
import jp.daicho.ledger.record.PersonNumbers;
import jp.daicho.ledger.record.ResidenceBasis;
import jp.daicho.ledger.record.ResidentRecord;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.SealChoice;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.registry.RegisteredMove;
import jp.daicho.server.registry.Registration;
import jp.daicho.server.registry.Registry;
import jp.daicho.server.support.NextRecord;
import jp.daicho.server.support.RegisteredPeople;
import jp.daicho.server.support.SampleEntries;

/**
 * The father and the student with values in the items that can be hidden (10.4) that stand nowhere
 * else, in the register and in whatever else holds such items: drafts, papers, messages, a support
 * measure.
 */
final class SecretPeople {
  private static final IndividualNumber STUDENTS_NUMBER = IndividualNumber.ofBody("74618293055");
  private static final ResidentRecordCode FATHERS_CODE = ResidentRecordCode.ofBody("8639517042");
  private static final ResidentRecordCode STUDENTS_CODE = ResidentRecordCode.ofBody("7531986420");

  /** What must not be told to whoever lacks the permission. */
  static final Map<Permission, List<String>> SECRETS =
      Map.of(
          Permission.SEE_REGISTERED_DOMICILE,
          List.of("秘密村", "秘之助", "下書村", "下書之助", "措置村", "追手町"),
          Permission.SEE_INDIVIDUAL_NUMBER,
          List.of(RegisteredPeople.FATHERS_NUMBER.value(), STUDENTS_NUMBER.value()),
          Permission.SEE_RESIDENT_RECORD_CODE,
          List.of(FATHERS_CODE.value(), STUDENTS_CODE.value(), "90000000018", "90000000026"),
          Permission.SEE_RESIDENCE_STATUS,
          List.of(
              "架空在留資格",
              "7年11月",
              "QQ11112222WW",
              "DD33334444RR",
              "ZZ00000000ZZ",
              "CD87654321EF",
              RegisteredPeople.STUDENTS_CARD));

  private SecretPeople() {}

  /** A second version of each, with values nobody else has. */
  static void register(Passage passage, Registration registration, Registry registry) {
    ResidentRecord father = registry.latest(passage, RegisteredPeople.FATHER).orElseThrow();
    JapanesePerson japanese = (JapanesePerson) father.person();
    append(
        passage,
        registration,
        father,
        new JapanesePerson(
            japanese.name(),
            null,
            RegisteredDomicile.of("福島県架空郡秘密村９９番地", "架空　秘之助"),
            japanese.becameResidentOn()),
        new PersonNumbers(RegisteredPeople.FATHERS_NUMBER, FATHERS_CODE));
    ResidentRecord student = registry.latest(passage, RegisteredPeople.STUDENT).orElseThrow();
    ForeignPerson foreign = (ForeignPerson) student.person();
    append(
        passage,
        registration,
        student,
        new ForeignPerson(
            foreign.name(),
            foreign.alias(),
            foreign.nationality(),
            new ResidenceBasis.MidToLongTerm(
                "架空在留資格",
                "7年11月",
                LocalDate.of(2031, 7, 19),
                ResidenceCardNumber.of("QQ11112222WW")),
            foreign.becameForeignResidentOn(),
            null,
            null,
            false,
            null),
        new PersonNumbers(STUDENTS_NUMBER, STUDENTS_CODE));
  }

  private static void append(
      Passage passage,
      Registration registration,
      ResidentRecord before,
      Person person,
      PersonNumbers numbers) {
    MoveEntry entry =
        NextRecord.entry(registration.nextMoveNumber(passage), "54", LocalDate.of(2026, 4, 10));
    registration.append(
        passage,
        new RegisteredMove("TEST", entry, null, null),
        List.of(NextRecord.of(before).person(person).numbers(numbers).by(entry)));
  }

  /** Drafts with other secret values. */
  static List<EnteredMove> drafts() {
    return List.of(
        correction(
            RegisteredPeople.FATHER,
            Map.of(PersonField.DOMICILE, "福島県架空郡下書村１番地", PersonField.HEAD_OF_REGISTER, "架空　下書之助")),
        correction(
            RegisteredPeople.STUDENT,
            Map.of(
                PersonField.RESIDENCE_STATUS,
                "特定活動",
                PersonField.RESIDENCE_CARD_NUMBER,
                "DD33334444RR")));
  }

  private static EnteredMove correction(AddressNumber person, Map<PersonField, String> items) {
    Map<PersonField, String> texts = new java.util.EnumMap<>(items);
    texts.put(PersonField.ADDRESS_NUMBER, person.value());
    return new EnteredMove(
        MoveTypes.standard().get("correction"),
        Map.of(CommonField.MOVED_ON, "R8.4.20", CommonField.GROUND, "2"),
        List.of(new PersonEntry(texts)));
  }

  /** Papers that show everything. */
  static List<CertificateRequest> papers() {
    return List.of(paper(RegisteredPeople.FATHER), paper(RegisteredPeople.STUDENT));
  }

  private static CertificateRequest paper(AddressNumber person) {
    return new CertificateRequest(
        null,
        List.of(person),
        new CertificateChoice(
            CertificateForm.INDIVIDUAL,
            CertificateItem.all(),
            false,
            false,
            Requester.SELF,
            "試験",
            1),
        SealChoice.OF_AUTHENTICATOR);
  }

  /** A measure with a registered domicile in it. */
  static SupportEntry measure() {
    return SampleEntries.support()
        .with(SupportGroup.APPLICANT, "domicile", "福島県架空郡措置村１番地")
        .with(SupportGroup.ASKED, 1, "office", "supplement-domicile")
        .with(SupportGroup.ASKED, 1, "address", "福島県架空郡措置村１番地");
  }

  /** Whom the pages are asked about. */
  static Set<AddressNumber> people() {
    return Set.of(RegisteredPeople.FATHER, RegisteredPeople.STUDENT);
  }
}
