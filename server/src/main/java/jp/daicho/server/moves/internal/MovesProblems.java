package jp.daicho.server.moves.internal;

import jp.daicho.server.findings.FindingView;
import jp.daicho.server.moves.DraftUnknownException;
import jp.daicho.server.moves.EntryUnreadableException;
import jp.daicho.server.moves.MoveRefusedException;
import jp.daicho.server.moves.RequestKeyReusedException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells callers of the API why a move is refused, with every finding (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
@Order(50)
final class MovesProblems {

  @ExceptionHandler
  ProblemDetail refused(MoveRefusedException refusal) {
    ProblemDetail problem = ProblemDetail.forStatus(RefusalStatus.of(refusal.findings()));
    problem.setTitle("登録できません");
    problem.setDetail("エラー又は確認していないアラートがあります。");
    problem.setProperty("findings", refusal.findings().stream().map(FindingView::of).toList());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail reused(RequestKeyReusedException fault) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    problem.setTitle("Idempotency-Keyの使い方に誤りがあります");
    problem.setDetail("この値は別の内容の要求で使われています。新しい要求には新しい値を付けてください。");
    return problem;
  }

  @ExceptionHandler
  ProblemDetail unreadable(EntryUnreadableException fault) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
    problem.setTitle("要求に誤りがあります");
    problem.setDetail("知らない項目、又は文字列でない値があります：" + String.join("、", fault.members()));
    return problem;
  }

  @ExceptionHandler
  ProblemDetail unknown(DraftUnknownException unknown) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    problem.setTitle("見つかりません");
    problem.setDetail("この番号の仮登録はありません。");
    return problem;
  }
}
