package jp.daicho.server.certificates;

import java.time.LocalDate;
import java.util.Objects;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.reference.AuthenticatorRole;
import org.jspecify.annotations.Nullable;

/**
 * Whose title and name stand under certificates in a period (1.3.9). Neither can be blank.
 *
 * @param role mayor or acting mayor
 * @param title such as 桜見市長 or 桜見市長職務代理者副市長, without the prefecture's name
 * @param name the person's name
 * @param from the first day
 * @param to the last day; null while it is open
 * @param ward the ward of a designated city whose head it is; null for the municipality
 */
public record AppointedAuthenticator(
    AuthenticatorRole role,
    String title,
    String name,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable MunicipalityCode ward) {
  /**
   * An authenticator.
   *
   * @throws IllegalArgumentException if title or name is blank, or the period ends before it begins
   */
  public AppointedAuthenticator {
    Objects.requireNonNull(role);
    if (title.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("an authenticator has a title and a name");
    }
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("the period ends before it begins");
    }
  }
}
