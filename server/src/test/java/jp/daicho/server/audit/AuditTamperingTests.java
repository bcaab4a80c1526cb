package jp.daicho.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HexFormat;
import jp.daicho.server.audit.AuditFindings.Fault;
import jp.daicho.server.audit.AuditFindings.Rule;
import jp.daicho.server.audit.internal.Sha256;
import jp.daicho.server.support.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the owner of the database does to the log, its chain or its seals is found and named.
 */
@ServiceTest
class AuditTamperingTests extends AuditTestBase {
  private static final String FIFTH =
      " WHERE entry_no = (SELECT entry_no FROM audit_link WHERE chain_no = 5)";

  private AuditSeal sealed;

  @BeforeEach
  void aSealedChain() {
    act(10);
    sealed = seal();
    act(5);
    link();
    assertThat(faults(sealed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at = at + interval '1 microsecond'",
        "log_kind = 'EVENT'",
        "action = 'MOVE_ENTRY'",
        "operation = '試験 '",
        "screen = '/elsewhere'",
        "operator_id = operator_id + 1",
        "operator_id = NULL",
        "operator_login = 'somebody'",
        "place_code = ''",
        "terminal = '端末2'",
        "subjects = subjects[1:1]",
        "subjects = ARRAY[subjects[2], subjects[1]]",
        "individual_number_shown = NOT individual_number_shown",
        "outcome = 'REFUSED'",
        "detail = '{}'",
        "detail = detail || '{\"件数\": \"3\"}'",
        "witness = ''"
      })
  void aChangedEntryIsNamed(String change) throws SQLException {
    String number = fifth();
    tamper("UPDATE audit_entry SET " + change + FIFTH);

    assertThat(faults())
        .contains(new Fault(Rule.ENTRY_FITS_LINK, "entry " + number + " (link 5)"))
        .allSatisfy(
            fault ->
                assertThat(fault.rule()).isIn(Rule.ENTRY_FITS_LINK, Rule.SUBJECTS_ARE_DERIVED));
  }

  @Test
  void aRemovedEntryIsNamed() throws SQLException {
    String number = fifth();
    tamper("DELETE FROM audit_entry" + FIFTH);

    assertThat(faults()).contains(new Fault(Rule.ENTRY_EXISTS, "entry " + number + " (link 5)"));
  }

  @Test
  void anEntryRemovedWithItsLinkIsAGap() throws SQLException {
    tamper("DELETE FROM audit_entry" + FIFTH, "DELETE FROM audit_link WHERE chain_no = 5");

    assertThat(faults()).contains(new Fault(Rule.LINKS_WITHOUT_GAP, "links 5 to 5"));
  }

  @Test
  void aGapThatIsClosedByNewNumbersIsFoundWhereItWas() throws SQLException {
    tamper(
        "DELETE FROM audit_entry" + FIFTH,
        "DELETE FROM audit_link WHERE chain_no = 5",
        "UPDATE audit_link SET chain_no = chain_no + 100 WHERE chain_no > 5",
        "UPDATE audit_link SET chain_no = chain_no - 101 WHERE chain_no > 100");

    assertThat(faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.rule()).isEqualTo(Rule.ENTRY_FITS_LINK);
              assertThat(fault.subject()).endsWith("(link 5)");
            })
        .anySatisfy(fault -> assertThat(fault.rule()).isEqualTo(Rule.SEAL_FITS_CHAIN));
  }

  @Test
  void anEntryPutInForThePastIsNamedBeforeItIsLinkedAndAfter() throws SQLException {
    tamper(AuditChainTests.ENTRY.formatted("now() - interval '3 days'"));
    String number = ask("SELECT max(entry_no) FROM audit_entry");

    assertThat(faults())
        .containsExactly(new Fault(Rule.ENTRY_CAME_IN_TIME, "entry " + number + " (no link)"));

    link();
    assertThat(faults())
        .containsExactly(new Fault(Rule.ENTRY_CAME_IN_TIME, "entry " + number + " (link 16)"));
  }

  @Test
  void anEntryPutInBetweenWithALinkIsFound() throws SQLException {
    tamper(
        "UPDATE audit_link SET chain_no = chain_no + 100 WHERE chain_no >= 5",
        "UPDATE audit_link SET chain_no = chain_no - 99 WHERE chain_no > 100",
        AuditChainTests.ENTRY.formatted("now()"),
        "INSERT INTO audit_link SELECT lg_code, 5, max(entry_no), sha256('guessed')"
            + " FROM audit_entry GROUP BY lg_code");

    assertThat(faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.rule()).isEqualTo(Rule.ENTRY_FITS_LINK);
              assertThat(fault.subject()).endsWith("(link 5)");
            });
  }

  @Test
  void linksWhoseEntriesChangedPlacesAreNamed() throws SQLException {
    String fifth = fifth();
    String sixth = ask("SELECT entry_no FROM audit_link WHERE chain_no = 6");
    tamper(
        "UPDATE audit_link SET entry_no = 0 WHERE chain_no = 5",
        "UPDATE audit_link SET entry_no = " + fifth + " WHERE chain_no = 6",
        "UPDATE audit_link SET entry_no = " + sixth + " WHERE chain_no = 5");

    assertThat(faults())
        .containsExactlyInAnyOrder(
            new Fault(Rule.ENTRY_FITS_LINK, "entry " + sixth + " (link 5)"),
            new Fault(Rule.ENTRY_FITS_LINK, "entry " + fifth + " (link 6)"));
  }

  @Test
  void entriesWhoseContentsChangedPlacesAreNamed() throws SQLException {
    String fifth = fifth();
    String sixth = ask("SELECT entry_no FROM audit_link WHERE chain_no = 6");
    tamper(
        "UPDATE audit_entry e SET at = o.at, subjects = o.subjects FROM audit_entry o"
            + " WHERE (e.entry_no = %1$s AND o.entry_no = %2$s)".formatted(fifth, sixth)
            + " OR (e.entry_no = %2$s AND o.entry_no = %1$s)".formatted(fifth, sixth));

    assertThat(faults())
        .contains(
            new Fault(Rule.ENTRY_FITS_LINK, "entry " + fifth + " (link 5)"),
            new Fault(Rule.ENTRY_FITS_LINK, "entry " + sixth + " (link 6)"));
  }

  @Test
  void aChangedLinkIsNamed() throws SQLException {
    String number = fifth();
    tamper("UPDATE audit_link SET chain_hash = sha256('x') WHERE chain_no = 5");

    assertThat(faults())
        .containsExactly(new Fault(Rule.LINK_FITS_CHAIN, "entry " + number + " (link 5)"));
  }

  @Test
  void aChainMadeAnewOverAChangedEntryDoesNotFitTheSeal() throws SQLException {
    tamper(
        "UPDATE audit_entry SET operator_login = 'somebody'" + FIFTH,
        "DELETE FROM audit_link WHERE chain_no >= 5",
        "DELETE FROM audit_subject");
    link();

    assertThat(faults()).contains(new Fault(Rule.SEAL_FITS_CHAIN, "seal 1 (link 10)"));
  }

  /** Whoever has the key, too, can make all of it anew; but not what is kept elsewhere. */
  @Test
  void aChainMadeAnewWithItsSealsFitsNoSealKeptElsewhere() throws SQLException {
    tamper(
        "UPDATE audit_entry SET operator_login = 'somebody'" + FIFTH,
        "DELETE FROM audit_link WHERE chain_no >= 5",
        "DELETE FROM audit_seal",
        "DELETE FROM audit_subject");
    seal();

    assertThat(faults()).noneMatch(fault -> fault.rule() == Rule.SEAL_FITS_CHAIN);
    assertThat(faults(sealed)).contains(new Fault(Rule.KEPT_SEAL_FITS, "seal 1 (link 10)"));
  }

  @Test
  void anEndCutOffBehindTheSealIsSeenByWhatWasKept() throws SQLException {
    AuditSeal newest = seal();
    tamper(
        "DELETE FROM audit_entry WHERE entry_no IN"
            + " (SELECT entry_no FROM audit_link WHERE chain_no > 12)",
        "DELETE FROM audit_subject WHERE entry_no IN"
            + " (SELECT entry_no FROM audit_link WHERE chain_no > 12)",
        "DELETE FROM audit_link WHERE chain_no > 12",
        "DELETE FROM audit_seal WHERE seal_no = 2");

    assertThat(faults(sealed)).isEmpty();
    assertThat(faults(sealed, newest))
        .contains(
            new Fault(Rule.KEPT_SEAL_FITS, "seal 2 (link 15)"),
            new Fault(Rule.KEPT_SEAL_FITS, "seal 2 (link 15), link is missing"));
  }

  @Test
  void anEndCutOffThatWasSealedIsNamed() throws SQLException {
    tamper(
        "DELETE FROM audit_entry WHERE entry_no IN"
            + " (SELECT entry_no FROM audit_link WHERE chain_no > 8)",
        "DELETE FROM audit_subject WHERE entry_no IN"
            + " (SELECT entry_no FROM audit_link WHERE chain_no > 8)",
        "DELETE FROM audit_link WHERE chain_no > 8");

    assertThat(faults())
        .containsExactly(new Fault(Rule.SEAL_FITS_CHAIN, "seal 1 (link 10), link is missing"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chain_hash = sha256('x')",
        "chain_no = 9",
        "sealed_at = sealed_at - interval '1 hour'",
        "signature = 'AAAA'",
        "before = sha256('x')"
      })
  void aChangedSealIsNamed(String change) throws SQLException {
    tamper("UPDATE audit_seal SET " + change);

    assertThat(faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.rule()).isEqualTo(Rule.SEAL_IS_SIGNED);
              assertThat(fault.subject()).startsWith("seal 1 ");
            });
  }

  @Test
  void aSealOfAnotherKeyIsNamed() throws Exception {
    var pair = java.security.KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var forger = java.security.Signature.getInstance("Ed25519");
    forger.initSign(pair.getPrivate());
    forger.update(sealed.statement());
    var text = java.util.Base64.getEncoder();
    tamper(
        "UPDATE audit_seal SET public_key = '"
            + text.encodeToString(pair.getPublic().getEncoded())
            + "', signature = '"
            + text.encodeToString(forger.sign())
            + "'");

    assertThat(faults()).containsExactly(new Fault(Rule.SEAL_IS_SIGNED, "seal 1 (link 10)"));
  }

  @Test
  void aMissingSealIsAGap() throws SQLException {
    seal();
    tamper("DELETE FROM audit_seal WHERE seal_no = 1");

    assertThat(faults()).containsExactly(new Fault(Rule.SEALS_WITHOUT_GAP, "seal 2 (link 15)"));
  }

  @Test
  void aRemovalThatIsNotSignedIsNamed() throws SQLException {
    String hash = ask("SELECT encode(chain_hash, 'hex') FROM audit_link WHERE chain_no = 5");
    assertThat(HexFormat.of().parseHex(hash)).hasSize(Sha256.of(new byte[0]).length);
    tamper(
        "DELETE FROM audit_subject WHERE entry_no IN"
            + " (SELECT entry_no FROM audit_link WHERE chain_no <= 5)",
        "DELETE FROM audit_entry WHERE entry_no IN"
            + " (SELECT entry_no FROM audit_link WHERE chain_no <= 5)",
        "DELETE FROM audit_link WHERE chain_no <= 5",
        "INSERT INTO audit_removal SELECT lg_code, 1, 5, decode('"
            + hash
            + "', 'hex'), 5, now(), now(), algorithm, public_key, signature FROM audit_seal");

    assertThat(faults()).containsExactly(new Fault(Rule.REMOVAL_IS_SIGNED, "removal 1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM audit_subject",
        "UPDATE audit_subject SET address_number = '9' || address_number"
      })
  void anEntryThatWouldNotBeFoundForAResidentIsNamed(String change) throws SQLException {
    String number = fifth();
    tamper(change + FIFTH);

    assertThat(faults())
        .isNotEmpty()
        .allSatisfy(
            fault ->
                assertThat(fault)
                    .isEqualTo(new Fault(Rule.SUBJECTS_ARE_DERIVED, "entry " + number)));
  }

  private String fifth() throws SQLException {
    return ask("SELECT entry_no FROM audit_link WHERE chain_no = 5");
  }
}
