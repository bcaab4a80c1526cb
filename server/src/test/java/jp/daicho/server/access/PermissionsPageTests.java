package jp.daicho.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import jp.daicho.server.operators.Permission;
import org.junit.jupiter.api.Test;

/** The product's manual says what the table says (10.3). */
class PermissionsPageTests {

  @Test
  void theManualIsUpToDate() throws IOException {
    String text = PermissionsPage.text(AccessTable.read().values());
    if ("keep".equals(System.getProperty("daicho.permissions"))) {
      Files.writeString(PermissionsPage.FILE, text);
    }
    assertThat(Files.readString(PermissionsPage.FILE))
        .as("docs/manual/permissions.ja.md is out of date; PermissionsPage says how to write it")
        .isEqualTo(text);
    for (Permission permission : Permission.values()) {
      assertThat(text).contains("## " + permission.label());
    }
  }
}
