package jp.daicho.server.operators;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditEntry;
import jp.daicho.server.audit.AuditLog;
import jp.daicho.server.audit.Outcome;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.FirstAdministrator.Made;
import jp.daicho.server.operators.internal.Administering;
import jp.daicho.server.operators.internal.CentreView;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Suspension;
import jp.daicho.server.tenancy.Tenancy;
import jp.daicho.server.tenancy.Work;
import org.springframework.stereotype.Component;

/**
 * All that the centre can do to a municipality, and the only place from which it reaches one (ADR
 * 0041). Each act is done in the transaction of the centre's passage, with an entry in the
 * municipality's log beside that in the centre's: both or neither. There is no general way in: no
 * work of others is taken along.
 */
@Component
public final class CentreActs {
  private static final EntryItem MUNICIPALITY = new EntryItem("code", "市区町村コード");
  private static final EntryItem LOGIN = new EntryItem("login", "利用者ID");
  private static final String BY = "CENTRE";

  private final Tenancy tenancy;
  private final Municipalities municipalities;
  private final FirstAdministrator administrators;
  private final Administering administering;
  private final CentreView view;
  private final OperatorSessions sessions;
  private final AuditLog log;
  private final CurrentScreen screen;

  /** Made once. */
  CentreActs(
      Tenancy tenancy,
      Municipalities municipalities,
      FirstAdministrator administrators,
      Administering administering,
      CentreView view,
      OperatorSessions sessions,
      AuditLog log,
      CurrentScreen screen) {
    this.tenancy = tenancy;
    this.municipalities = municipalities;
    this.administrators = administrators;
    this.administering = administering;
    this.view = view;
    this.sessions = sessions;
    this.log = log;
    this.screen = screen;
  }

  /**
   * How it stands with a municipality, or with the centre itself. Nothing of it is about residents.
   */
  public AdministeredMunicipality look(Passage passage, ServedMunicipality municipality) {
    passage.require(Permission.CENTRE);
    return municipality.isCentre()
        ? view.of(municipality, passage.at())
        : tenancy.visit(municipality.code(), () -> view.of(municipality, passage.at()));
  }

  /** The last seals of a municipality's log, or of the centre's, the newest first. */
  public List<jp.daicho.server.audit.AuditSeal> seals(
      Passage passage, MunicipalityCode municipality, int most) {
    passage.require(Permission.CENTRE);
    return municipality.isCentre()
        ? view.seals(most)
        : tenancy.visit(municipality, () -> view.seals(most));
  }

  /**
   * Begins to serve a municipality.
   *
   * @throws EntryRefusedException if it is served already
   */
  public void serve(Passage passage, ServedMunicipality municipality) {
    passage.require(Permission.CENTRE);
    if (municipality.isCentre() || municipalities.find(municipality.code()).isPresent()) {
      throw EntryRefusedException.of(FindingCode.SERVED_ALREADY, MUNICIPALITY);
    }
    municipalities.serve(municipality);
    act(
        passage,
        municipality.code(),
        "サービスの提供の開始",
        Map.of("市区町村", municipality.name()),
        () -> municipality);
  }

  /**
   * Makes the first administrator of a municipality, or lets one in again. Where somebody else
   * there can manage operators, it is hers to help: otherwise whoever works at the centre could
   * make herself an operator of any municipality.
   *
   * @return what was made, with the first password
   * @throws EntryRefusedException if somebody else there can help, or the login is that of an
   *     operator who is no administrator
   */
  public Made administrator(
      Passage passage, MunicipalityCode municipality, String login, String displayName) {
    passage.require(Permission.CENTRE);
    LocalDate today = passage.today();
    return tenancy.visit(
        municipality,
        () -> {
          if (login.equals(SystemOperator.LOGIN)) {
            throw EntryRefusedException.of(FindingCode.OPERATOR_OF_SYSTEM, LOGIN);
          }
          if (administering.isAnybodyBut(login, today)) {
            throw EntryRefusedException.of(FindingCode.OTHER_ADMINISTRATOR, LOGIN);
          }
          if (administering.isKnownAsOther(login, today)) {
            throw EntryRefusedException.of(FindingCode.NO_ADMINISTRATOR, LOGIN);
          }
          Made made = administrators.inTransaction(login, displayName, BY);
          tell(passage, made.operation(), Map.of("利用者ID", login));
          return made;
        });
  }

  /**
   * Lets the service of a municipality stand still: whoever works there is signed out at once, on
   * every server, and nobody can sign in or do anything until it is taken up again.
   *
   * @throws EntryRefusedException if it stands still already
   */
  public void suspend(Passage passage, MunicipalityCode municipality, String reason) {
    passage.require(Permission.CENTRE);
    Suspension suspension = new Suspension(passage.at(), passage.operator().displayName(), reason);
    if (!municipalities.suspend(municipality, suspension)) {
      throw EntryRefusedException.of(FindingCode.SUSPENDED_ALREADY, MUNICIPALITY);
    }
    act(
        passage,
        municipality,
        "サービスの停止",
        Map.of("理由", reason),
        () -> {
          sessions.endEverybodys(BY);
          return municipality;
        });
  }

  /**
   * Takes the service of a municipality up again.
   *
   * @throws EntryRefusedException if it does not stand still
   */
  public void resume(Passage passage, MunicipalityCode municipality) {
    passage.require(Permission.CENTRE);
    if (!municipalities.resume(municipality)) {
      throw EntryRefusedException.of(FindingCode.NOT_SUSPENDED, MUNICIPALITY);
    }
    act(passage, municipality, "サービスの再開", Map.of(), () -> municipality);
  }

  private <T> T act(
      Passage passage,
      MunicipalityCode municipality,
      String operation,
      Map<String, String> detail,
      Work<T, RuntimeException> work) {
    return tenancy.visit(
        municipality,
        () -> {
          T done = work.run();
          tell(passage, operation, detail);
          return done;
        });
  }

  /**
   * Tells the log of the municipality who of the centre did it. Her number would be somebody else's
   * there, and so might her ID be: it stands behind the centre's code, as nobody's can there.
   */
  private void tell(Passage passage, String operation, Map<String, String> detail) {
    Operator operator = passage.operator();
    Map<String, String> told = new TreeMap<>(detail);
    told.put("運用センターの担当者", operator.displayName());
    log.append(
        new AuditEntry(
            passage.at(),
            AuditAction.SETTING_CHANGE,
            operation + "（運用センター）",
            screen.name(),
            null,
            operator.municipality().value() + "/" + operator.login(),
            null,
            operator.terminal(),
            new TreeSet<>(),
            false,
            Outcome.DONE,
            new TreeMap<>(told)));
  }
}
