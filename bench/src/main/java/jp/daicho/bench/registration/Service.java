package jp.daicho.bench.registration;

import java.nio.file.Path;
import java.time.LocalDate;
import jp.daicho.ledger.move.EnteredMove;
import jp.daicho.ledger.number.MunicipalityCode;
import jp.daicho.server.DaichoApplication;
import jp.daicho.server.audit.AuditChain;
import jp.daicho.server.moves.DecidedMove;
import jp.daicho.server.moves.Draft;
import jp.daicho.server.moves.DraftSource;
import jp.daicho.server.moves.Drafts;
import jp.daicho.server.operators.CurrentOperator;
import jp.daicho.server.operators.Operator;
import jp.daicho.server.operators.Operators;
import jp.daicho.server.operators.SampleOperators;
import jp.daicho.server.tenancy.Municipalities;
import jp.daicho.server.tenancy.ServedMunicipality;
import jp.daicho.server.tenancy.Tenancy;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service in this process, with the sample municipality and its operators. */
final class Service implements AutoCloseable {
  /** 大垣市, as in the sample. */
  static final MunicipalityCode MUNICIPALITY = MunicipalityCode.of("212024");

  private static final String TERMINAL = "T0101";

  private final ConfigurableApplicationContext context;
  private final Drafts drafts;
  private final Operator clerk;
  private final Operator decider;

  private Service(ConfigurableApplicationContext context) {
    this.context = context;
    this.drafts = context.getBean(Drafts.class);
    ServedMunicipality served =
        new ServedMunicipality(MUNICIPALITY, "大垣市", "オオガキシ", true, LocalDate.of(2020, 4, 1));
    context.getBean(Municipalities.class).serve(served);
    context.getBean(SampleOperators.class).create(served);
    this.clerk = operator(SampleOperators.CLERK);
    this.decider = operator(SampleOperators.DECIDER);
  }

  /** Starts it over a data directory with so many connections. */
  static Service start(Path data, int connections) {
    return new Service(
        new SpringApplicationBuilder(DaichoApplication.class)
            .logStartupInfo(false)
            .run(
                "--daicho.data=" + data,
                "--daicho.database.pool-size=" + connections,
                "--server.port=0",
                "--logging.level.root=warn"));
  }

  private Operator operator(String login) {
    return context
        .getBean(Tenancy.class)
        .within(
            MUNICIPALITY,
            () -> context.getBean(Operators.class).find(login, TERMINAL).orElseThrow());
  }

  /** A draft of an entry, entered and reviewed. */
  Draft prepare(EnteredMove entry) {
    Draft entered = CurrentOperator.as(clerk, () -> drafts.enter(entry, DraftSource.API, true));
    return CurrentOperator.as(decider, () -> drafts.review(entered.number(), entered.revision()));
  }

  /** Decides on a draft: the registration. */
  DecidedMove decide(Draft draft) {
    return CurrentOperator.as(decider, () -> drafts.decide(draft.number(), draft.revision(), true));
  }

  /** Has everything in the log linked, which is otherwise done a moment after it was written. */
  void settle() {
    context.getBean(AuditChain.class).link(MUNICIPALITY, AuditChain.Reach.NEAR);
  }

  @Override
  public void close() {
    context.close();
  }
}
