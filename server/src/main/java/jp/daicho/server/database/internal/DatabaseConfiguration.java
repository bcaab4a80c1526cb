package jp.daicho.server.database.internal;

import java.nio.file.Path;
import jp.daicho.server.database.Database;
import jp.daicho.server.database.DatabaseSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database when the service starts and closes it last. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  @Bean
  Database database(DatabaseSettings settings, @Value("${daicho.data}") Path data) {
    return Database.open(settings, data);
  }
}
