package jp.daicho.server.centre;

import java.util.List;
import jp.daicho.ledger.finding.EntryItem;
import jp.daicho.ledger.finding.FindingCode;
import jp.daicho.ledger.finding.Findings;
import jp.daicho.ledger.finding.InvalidValueException;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.ledger.text.RegisterText;
import jp.daicho.reference.Municipality;
import jp.daicho.server.audit.AuditAction;
import jp.daicho.server.audit.AuditSeal;
import jp.daicho.server.findings.EntryRefusedException;
import jp.daicho.server.operators.AdministeredMunicipality;
import jp.daicho.server.operators.CentreActs;
import jp.daicho.server.operators.Door;
import jp.daicho.server.operators.FirstAdministrator.Made;
import jp.daicho.server.operators.Operation;
import jp.daicho.server.operators.Passage;
import jp.daicho.server.operators.Permission;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the centre's operators do with the municipalities that are served.
 *
 * <p>Methods that name a municipality throw {@link NotServedException} for one that is not served,
 * and those that change something {@link EntryRefusedException} with all that stands against it.
 */
@Component
public final class Centre {
  /** How many municipalities a page of the list has. */
  public static final int PAGE = 100;

  private static final int SEALS = 50;
  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_NAME = 50;
  private static final String USUAL_NAME = "システム管理者";
  private static final String MUNICIPALITY = "市区町村";

  private static final EntryItem CODE = new EntryItem("code", "市区町村コード");
  private static final EntryItem LOGIN = new EntryItem("login", "利用者ID");
  private static final EntryItem NAME = new EntryItem("displayName", "利用者名称");
  private static final EntryItem REASON = new EntryItem("reason", "停止の理由");

  private static final Operation LIST = look("市区町村一覧");
  private static final Operation LOOK = look("市区町村の照会");
  private static final Operation OPEN = look("サービスの提供の開始の入力");
  private static final Operation SERVE = change("サービスの提供の開始");
  private static final Operation ADMINISTRATOR = change("管理者の登録・復旧");
  private static final Operation SUSPEND = change("サービスの停止");
  private static final Operation RESUME = change("サービスの再開");

  private final Door door;
  private final Municipalities municipalities;
  private final CentreActs acts;

  /** Made once. */
  Centre(Door door, Municipalities municipalities, CentreActs acts) {
    this.door = door;
    this.municipalities = municipalities;
    this.acts = acts;
  }

  private static Operation look(String name) {
    return Operation.of(name, AuditAction.ENQUIRY, Permission.CENTRE);
  }

  private static Operation change(String name) {
    return Operation.of(name, AuditAction.SETTING_CHANGE, Permission.CENTRE);
  }

  /**
   * A page of the list.
   *
   * @param centre how it stands with the centre itself
   * @param found how many municipalities were found
   * @param suspended how many of all municipalities are suspended
   * @param rows those of the page
   */
  public record Listed(
      AdministeredMunicipality centre,
      int found,
      int suspended,
      List<AdministeredMunicipality> rows) {}

  /**
   * The municipalities whose code or name holds a text, by code.
   *
   * @param text any of them if empty
   * @param page the first is 1
   */
  public Listed list(String text, int page) {
    String sought = text.strip();
    return door.enter(
        LIST,
        passage -> {
          List<ServedMunicipality> all = municipalities.all();
          List<ServedMunicipality> found =
              all.stream()
                  .filter(one -> one.name().contains(sought) || one.code().value().contains(sought))
                  .toList();
          passage.note("件数", Integer.toString(found.size()));
          return new Listed(
              acts.look(passage, served(passage.municipality())),
              found.size(),
              (int) all.stream().filter(one -> !one.isInService()).count(),
              found.stream()
                  .skip((long) PAGE * (Math.max(page, 1) - 1))
                  .limit(PAGE)
                  .map(one -> acts.look(passage, one))
                  .toList());
        });
  }

  /** A municipality, or the centre itself, with the last seals of its log, the newest first. */
  public record Detail(AdministeredMunicipality state, List<AuditSeal> seals) {}

  /** How it stands with one. */
  public Detail find(String code) {
    return door.enter(
        LOOK,
        passage -> {
          ServedMunicipality one = served(code);
          note(passage, one);
          return new Detail(acts.look(passage, one), acts.seals(passage, one.code(), SEALS));
        });
  }

  /** For the form of a municipality that is to be served. */
  public void open() {
    door.enter(OPEN, Passage::at);
  }

  /**
   * Begins to serve a municipality.
   *
   * @param code as typed
   */
  public ServedMunicipality serve(String code) {
    return door.enter(
        SERVE,
        passage -> {
          Findings findings = new Findings();
          Municipality known = findings.require(code, CODE, Centre::known);
          if (known == null) {
            throw new EntryRefusedException(findings.list());
          }
          ServedMunicipality served =
              new ServedMunicipality(
                  known.code(), known.name(), known.kana(), false, passage.today());
          note(passage, served);
          acts.serve(passage, served);
          return served;
        });
  }

  /**
   * Makes the first administrator of a municipality, or lets one in again who has nobody beside
   * her.
   *
   * @param login 利用者ID, as typed
   * @param displayName 利用者名称 of one who is new, as typed; a usual one if empty
   */
  public Made administrator(String code, String login, String displayName) {
    return door.enter(
        ADMINISTRATOR,
        passage -> {
          ServedMunicipality municipality = municipality(code);
          note(passage, municipality);
          Findings findings = new Findings();
          String name = login.strip();
          if (name.isEmpty()) {
            findings.add(FindingCode.EMPTY, LOGIN);
          } else if (!name.matches("[A-Za-z0-9._-]{1,64}")) {
            findings.add(FindingCode.LOGIN_UNREADABLE, LOGIN);
          }
          String called = findings.read(displayName, NAME, text -> words(text, LONGEST_NAME));
          if (findings.hasErrors()) {
            throw new EntryRefusedException(findings.list());
          }
          passage.note("利用者ID", name);
          return acts.administrator(
              passage, municipality.code(), name, called == null ? USUAL_NAME : called);
        });
  }

  /**
   * Lets the service of a municipality stand still.
   *
   * @param reason as typed; the people of the municipality read it
   */
  public void suspend(String code, String reason) {
    door.enter(
        SUSPEND,
        passage -> {
          ServedMunicipality municipality = municipality(code);
          note(passage, municipality);
          Findings findings = new Findings();
          String why = findings.require(reason, REASON, text -> words(text, LONGEST_REASON));
          if (why == null) {
            throw new EntryRefusedException(findings.list());
          }
          passage.note("理由", why);
          acts.suspend(passage, municipality.code(), why);
          return municipality;
        });
  }

  /** Takes the service of a municipality up again. */
  public void resume(String code) {
    door.enter(
        RESUME,
        passage -> {
          ServedMunicipality municipality = municipality(code);
          note(passage, municipality);
          acts.resume(passage, municipality.code());
          return municipality;
        });
  }

  private static void note(Passage passage, ServedMunicipality one) {
    passage.note(MUNICIPALITY, one.name() + "（" + one.code().value() + "）");
  }

  /** One that can be acted upon: not the centre. */
  private ServedMunicipality municipality(String code) {
    ServedMunicipality found = served(code);
    if (found.isCentre()) {
      throw new NotServedException();
    }
    return found;
  }

  private ServedMunicipality served(String code) {
    try {
      return served(MunicipalityCode.of(code));
    } catch (InvalidValueException noCode) {
      throw new NotServedException(noCode);
    }
  }

  private ServedMunicipality served(MunicipalityCode code) {
    return municipalities.find(code).orElseThrow(NotServedException::new);
  }

  /** Wards of designated cities and prefectures have no register. */
  private static Municipality known(String typed) {
    return jp.daicho.reference.Municipalities.standard()
        .find(MunicipalityCode.parse(typed))
        .filter(place -> place.kind() == Municipality.Kind.MUNICIPALITY)
        .orElseThrow(
            () ->
                new InvalidValueException(
                    jp.daicho.ledger.finding.Fault.UNKNOWN_CODE, "municipality code"));
  }

  private static @Nullable String words(String text, int longest) {
    String words = text.strip();
    RegisterText.required(words, longest, "words of the centre");
    return words;
  }
}
