package jp.daicho.server.certificates;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.Callable;
import jp.daicho.server.reference.MasterKind;
import jp.daicho.server.support.Cups;
import jp.daicho.server.support.SamplePrinter;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Papers and lists on a real print server (10.7). */
abstract class PrintingTestBase extends CertificateTestBase {
  static final int PATIENCE = 300;

  @RegisterExtension static final Cups cups = new Cups();

  /** The clerk at a terminal. */
  RequestPostProcessor at(String terminal) {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            clerk().at(terminal), null, AuthorityUtils.NO_AUTHORITIES));
  }

  /** Registers a printer with two trays. */
  void printer(String code, String mark, URI address) {
    asAdministrator(() -> masters.add(MasterKind.PRINTERS, SamplePrinter.of(code, mark, address)));
  }

  /** Waits for what arrives at the printer; before anything has, nothing can be read. */
  static void await(Callable<Boolean> arrived) throws Exception {
    Exception last = null;
    for (int i = 0; i < PATIENCE; i++) {
      try {
        if (arrived.call()) {
          return;
        }
      } catch (IOException | UncheckedIOException notYet) {
        last = new IllegalStateException("nothing readable has arrived", notYet);
      }
      Thread.sleep(100);
    }
    throw last == null ? new IllegalStateException("something else has arrived") : last;
  }
}
