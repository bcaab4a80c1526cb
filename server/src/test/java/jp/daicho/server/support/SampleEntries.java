package jp.daicho.server.support;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.daicho.ledger.certificate.CertificateChoice;
import jp.daicho.ledger.certificate.CertificateForm;
import jp.daicho.ledger.certificate.Requester;
import jp.daicho.ledger.move.CommonField;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.move.MoveTypes;
import jp.daicho.ledger.move.PersonEntry;
import jp.daicho.ledger.move.PersonField;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.ledger.support.SupportEntry;
import jp.daicho.ledger.support.SupportGroup;
import jp.daicho.server.certificates.CertificateRequest;
import jp.daicho.server.certificates.SealChoice;

/** What clerks enter about the {@link RegisteredPeople}, where any entry of the kind will do. */
public final class SampleEntries {
  private SampleEntries() {}

  /** A move of people, on 16 November 2026. */
  public static EnteredMove move(String type, AddressNumber... persons) {
    return new EnteredMove(
        MoveTypes.standard().get(type),
        Map.of(CommonField.MOVED_ON, "令和8年11月16日"),
        Arrays.stream(persons)
            .map(person -> new PersonEntry(Map.of(PersonField.ADDRESS_NUMBER, person.value())))
            .toList());
  }

  /** A child of the family, born on 1 November 2026. */
  public static PersonEntry child() {
    return new PersonEntry(
        Map.of(
            PersonField.KIND, "1",
            PersonField.SURNAME, "渡邉",
            PersonField.GIVEN_NAME, "湊",
            PersonField.BIRTH_DATE, "令和8年11月1日",
            PersonField.SEX, "1",
            PersonField.RELATIONSHIP, "子",
            PersonField.DOMICILE, "福島県会津若松市追手町１番地",
            PersonField.HEAD_OF_REGISTER, "渡邉　健一"));
  }

  /** A correction of the son's record. */
  public static EnteredMove correction() {
    return new EnteredMove(
        MoveTypes.standard().get("correction"),
        Map.of(CommonField.MOVED_ON, "R8.4.20", CommonField.GROUND, "2"),
        List.of(
            new PersonEntry(
                Map.of(
                    PersonField.ADDRESS_NUMBER, RegisteredPeople.SON.value(),
                    PersonField.VERSION, "1",
                    PersonField.REMARKS, "見本の備考"))));
  }

  /** The support measure that the mother asks for. */
  public static SupportEntry support() {
    return SupportEntry.EMPTY
        .with(SupportGroup.APPLICATION, "standing", "current")
        .with(SupportGroup.APPLICATION, "reception", "first")
        .with(SupportGroup.APPLICATION, "appliedOn", "R8.4.20")
        .with(SupportGroup.APPLICANT, "addressNumber", RegisteredPeople.MOTHER.value())
        .with(SupportGroup.APPLICANT, "name", "見本　花子")
        .with(SupportGroup.ASKED, "office", "copy-address");
  }

  /** A copy of the father's record. */
  public static CertificateRequest copy() {
    return new CertificateRequest(
        null,
        List.of(RegisteredPeople.FATHER),
        new CertificateChoice(
            CertificateForm.INDIVIDUAL, Set.of(), false, false, Requester.SELF, "", 1),
        SealChoice.OF_AUTHENTICATOR);
  }
}
