package jp.daicho.server.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.daicho.server.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** The written form of an array is that of the database, so that digests made before still hold. */
class ArrayTextTests {
  private static final String[] PIECES = {
    "0",
    "7",
    "a",
    "\"",
    "\\",
    "{",
    "}",
    ",",
    " ",
    "\t",
    "\n",
    "\u000B",
    "\f",
    "\r",
    "葛\uDB40\uDD00",
    "NULL",
    "null",
    "é",
    "\u3000"
  };

  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection =
        DriverManager.getConnection(
            TestDatabase.url(), TestDatabase.owner().user(), TestDatabase.owner().password());
    connection.createStatement().execute("CREATE TEMPORARY TABLE list (texts text[])");
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void residentsAreWrittenAsTheDatabaseWritesThem() throws SQLException {
    add();
    add("000000000000101");
    add("000000000000101", "000000000000102");

    assertThat(asHere())
        .containsExactly("{}", "{000000000000101}", "{000000000000101,000000000000102}");
    assertThat(asHere()).isEqualTo(asInTheDatabase());
  }

  @Test
  void whateverElseWasPutInIsWrittenAsTheDatabaseWritesIt() throws SQLException {
    add("");
    add((String) null);
    add("NULL", "Null", "nul", "NULLs");
    Random random = new Random(10);
    for (int list = 0; list < 2_000; list++) {
      @Nullable String[] texts = new String[random.nextInt(5)];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = text(random);
      }
      add(texts);
    }

    assertThat(asHere()).isEqualTo(asInTheDatabase());
  }

  @Test
  void whatIsNoListFromOneOnIsNotTakenForOne() throws SQLException {
    execute("INSERT INTO list VALUES ('{1,2}'), ('[0:1]={1,2}'), ('{{1,2}}')");

    assertThat(asHere()).doesNotHaveDuplicates().startsWith("{1,2}");
  }

  private static @Nullable String text(Random random) {
    if (random.nextInt(20) == 0) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private void add(@Nullable String... texts) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO list VALUES (?)")) {
      insert.setArray(1, connection.createArrayOf("text", texts));
      insert.executeUpdate();
    }
  }

  private void execute(String statement) throws SQLException {
    connection.createStatement().execute(statement);
  }

  private List<String> asHere() throws SQLException {
    List<String> written = new ArrayList<>();
    BinaryCopy.read(
        connection.unwrap(PGConnection.class).getCopyAPI(),
        "SELECT texts FROM list ORDER BY ctid",
        row -> {
          int size = row.getInt();
          byte[] to = new byte[3 + ArrayText.longest(size)];
          int end = ArrayText.write(row, row.position(), size, to, 3);
          row.position(row.position() + size);
          written.add(new String(to, 3, end - 3, StandardCharsets.UTF_8));
        });
    return written;
  }

  private List<String> asInTheDatabase() throws SQLException {
    List<String> written = new ArrayList<>();
    try (var rows =
        connection.createStatement().executeQuery("SELECT texts::text FROM list ORDER BY ctid")) {
      while (rows.next()) {
        written.add(rows.getString(1));
      }
    }
    return written;
  }
}
