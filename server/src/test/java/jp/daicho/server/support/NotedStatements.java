package jp.daicho.server.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A driver that notes the texts of the statements that go to the database, in their order, and
 * hands everything on to PostgreSQL's. Values are not noted, nor is what is done in the background,
 * for which nobody waits.
 */
public final class NotedStatements implements Driver {
  private static final String PREFIX = "jdbc:noted:";
  private static final String BACKGROUND = "inspection-list";
  private static final List<String> NOTED = Collections.synchronizedList(new ArrayList<>());

  private NotedStatements() {}

  /** Points the application of a test to the shared database by way of this driver. */
  public static final class Initializer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        DriverManager.registerDriver(new NotedStatements());
      } catch (SQLException impossible) {
        throw new IllegalStateException(impossible);
      }
      new TestDatabase.Initializer().initialize(context);
      TestPropertyValues.of(
              "daicho.database.url=" + TestDatabase.url().replace("jdbc:", PREFIX),
              "daicho.database.service.user=" + TestDatabase.service().user(),
              "daicho.database.service.password=" + TestDatabase.service().password())
          .applyTo(context);
    }
  }

  /** What was noted since it was last asked. */
  public static List<String> take() {
    synchronized (NOTED) {
      List<String> taken = List.copyOf(NOTED);
      NOTED.clear();
      return taken;
    }
  }

  @Override
  public @Nullable Connection connect(String url, Properties properties) throws SQLException {
    return acceptsURL(url)
        ? noting(
            Connection.class, DriverManager.getConnection(url.replace(PREFIX, "jdbc:"), properties))
        : null;
  }

  /** Notes the texts that are prepared or executed by it. */
  private static <T> T noting(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            NotedStatements.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (arguments != null
                  && arguments.length > 0
                  && arguments[0] instanceof String text
                  && !Thread.currentThread().getName().equals(BACKGROUND)
                  && method.getName().matches("prepare(Statement|Call)|execute.*|addBatch")) {
                NOTED.add(text);
              }
              try {
                Object result = method.invoke(real, arguments);
                return method.getName().equals("createStatement")
                    ? noting(Statement.class, (Statement) result)
                    : result;
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            }));
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(PREFIX);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }
}
