package jp.daicho.server.gate.internal;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Answers what the server refuses by itself, before any of our filters sees it: an address it
 * cannot read, for one. Callers of the API get a problem (RFC 9457), everybody else a plain page;
 * neither tells what server it is.
 */
final class PlainErrorValve extends ErrorReportValve {
  private static final String PROBLEM =
      """
      {"title":"%s","status":%d}\
      """;

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="ja"><head><meta charset="UTF-8"><title>%1$s</title></head>\
      <body><h1>%1$s</h1><p>%2$d</p></body></html>\
      """;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < HttpStatus.BAD_REQUEST.value()
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    boolean api = String.valueOf(request.getRequestURI()).startsWith("/api/");
    String title = status < 500 ? "要求に誤りがあります" : "処理できませんでした";
    try {
      response.setContentType(api ? "application/problem+json" : "text/html");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      Writer writer = response.getReporter();
      if (writer != null) {
        writer.write((api ? PROBLEM : PAGE).formatted(title, status));
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException gone) {
      // Whoever asked has hung up.
    }
  }
}
