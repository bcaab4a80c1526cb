package jp.daicho.server.registry.internal;

import static jp.daicho.server.registry.internal.RecordTable.ALL_VERSIONS;
import static jp.daicho.server.registry.internal.RecordTable.RECORDED_AT;
import static jp.daicho.server.registry.internal.RegisterTables.ABOUT_MOVE;
import static jp.daicho.server.registry.internal.RegisterTables.GROUND;
import static jp.daicho.server.registry.internal.RegisterTables.MOVE;
import static jp.daicho.server.registry.internal.RegisterTables.MOVE_KIND;
import static jp.daicho.server.registry.internal.RegisterTables.MOVE_LG_CODE;
import static jp.daicho.server.registry.internal.RegisterTables.MOVE_NUMBER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.daicho.ledger.move.Ground;
import jp.daicho.ledger.move.RegisteredVersion;
import jp.daicho.ledger.number.AddressNumber;
import jp.daicho.server.registry.RecordedMove;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** The versions of a record with the moves that made them. */
public final class RecordedMoves {
  private static final Field<Long> MOVE_OF_VERSION =
      field(name("resident_record", "move_number"), SQLDataType.BIGINT);

  private RecordedMoves() {}

  /** A move; empty if there is none of this number. */
  public static Optional<RecordedMove> find(DSLContext sql, String lgCode, long number) {
    return sql.select(MOVE_KIND, GROUND, ABOUT_MOVE)
        .from(MOVE)
        .where(MOVE_LG_CODE.eq(lgCode))
        .and(MOVE_NUMBER.eq(number))
        .fetchOptional(
            row -> {
              String ground = row.get(GROUND);
              return new RecordedMove(
                  Objects.requireNonNull(row.get(MOVE_KIND)),
                  ground == null ? null : Ground.parse(ground),
                  row.get(ABOUT_MOVE));
            });
  }

  /** On what moves rest, by their numbers; without those of which nobody said. */
  public static Map<Long, Ground> grounds(DSLContext sql, String lgCode, Collection<Long> numbers) {
    Map<Long, Ground> grounds = new HashMap<>();
    sql.select(MOVE_NUMBER, GROUND)
        .from(MOVE)
        .where(MOVE_LG_CODE.eq(lgCode))
        .and(MOVE_NUMBER.in(numbers))
        .and(GROUND.isNotNull())
        .forEach(row -> grounds.put(row.value1(), Ground.parse(row.value2())));
    return grounds;
  }

  /**
   * The versions recorded until a moment, the first one first, wherever they stand, with the order
   * of members set over them until then.
   */
  public static List<RegisteredVersion> of(
      DSLContext sql, String lgCode, AddressNumber number, Instant known) {
    Field<Integer> order = MemberOrderTable.setOver(lgCode, known);
    return sql.select(RecordTable.columns())
        .select(MOVE_KIND, ABOUT_MOVE, order)
        .from(ALL_VERSIONS)
        .join(MOVE)
        .on(MOVE_LG_CODE.eq(RecordTable.LG_CODE))
        .and(MOVE_NUMBER.eq(MOVE_OF_VERSION))
        .where(RecordTable.LG_CODE.eq(lgCode))
        .and(RecordTable.ADDRESS_NUMBER.eq(number.value()))
        .and(RECORDED_AT.le(known.atOffset(ZoneOffset.UTC)))
        .orderBy(RecordTable.VERSION)
        .fetch(
            row ->
                new RegisteredVersion(
                    Rows.record(row, order),
                    Objects.requireNonNull(row.get(MOVE_KIND)),
                    row.get(ABOUT_MOVE)));
  }
}
