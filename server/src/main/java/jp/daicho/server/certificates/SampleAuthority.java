package jp.daicho.server.certificates;

import jp.daicho.forms.SampleSeal;
import jp.daicho.server.certificates.internal.AuthorityTable;
import jp.daicho.server.reference.AuthenticatorRole;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** Gives a sample municipality a mayor and a drawn seal, so that certificates can be tried. */
@Component
public final class SampleAuthority {
  /** The side of the drawn seal in millimetres. */
  private static final double SEAL_SIZE = 22;

  private final Tenancy tenancy;

  /** Made once. */
  SampleAuthority(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /**
   * Registers the mayor and the seal from the first day of the municipality. Doing it again changes
   * nothing.
   *
   * @param title the mayor's title, such as 桜見市長
   * @param name an invented name
   * @throws IllegalArgumentException if the municipality is not a sample
   */
  public void create(ServedMunicipality municipality, String title, String name) {
    if (!municipality.sample()) {
      throw new IllegalArgumentException("a drawn seal exists only in a sample municipality");
    }
    AppointedAuthenticator mayor =
        new AppointedAuthenticator(
            AuthenticatorRole.MAYOR, title, name, municipality.servedFrom(), null, null);
    RegisteredSeal seal =
        new RegisteredSeal(
            0,
            SealKind.MAYOR,
            null,
            false,
            municipality.servedFrom(),
            null,
            SEAL_SIZE,
            SampleSeal.png(title + "之印"));
    String code = municipality.code().value();
    tenancy.within(
        municipality.code(),
        () ->
            AuthorityTable.addOnce(tenancy.sql(), code, mayor)
                + AuthorityTable.addOnce(tenancy.sql(), code, seal));
  }
}
