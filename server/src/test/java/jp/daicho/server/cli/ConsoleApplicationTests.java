package jp.daicho.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jp.daicho.server.certificates.Certificates;
import jp.daicho.server.deletedrecords.DeletedRecordWork;
import jp.daicho.server.inspection.InspectionLists;
import jp.daicho.server.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The part of the service that commands start has all that they work with. */
class ConsoleApplicationTests {
  @Test
  void commandsFindWhatTheyWorkWith() {
    try (ConfigurableApplicationContext console =
        ConsoleApplication.start(TestDatabase.newDataDirectory("console"))) {
      assertThat(console.getBean(InspectionLists.class)).isNotNull();
      assertThat(console.getBean(DeletedRecordWork.class)).isNotNull();
      assertThat(console.getBean(Certificates.class)).isNotNull();
    }
  }
}
