package jp.daicho.server.gate.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes no body larger than what is set: neither one that says so at once, nor one that does not
 * say how large it is and does not end. Forms and uploads of screens have limits of their own.
 */
final class BodyFilter extends OncePerRequestFilter {
  private final long largest;

  BodyFilter(long largest) {
    this.largest = largest;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > largest) {
      Refusal.TOO_LARGE.answer(request, response);
      return;
    }
    chain.doFilter(new Counted(request, largest), response);
  }

  /** A request whose body ends with a fault where it gets too large. */
  private static final class Counted extends HttpServletRequestWrapper {
    private final long largest;

    Counted(HttpServletRequest request, long largest) {
      super(request);
      this.largest = largest;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream());
    }

    @Override
    public BufferedReader getReader() throws IOException {
      String encoding = getCharacterEncoding();
      return new BufferedReader(
          new InputStreamReader(
              getInputStream(),
              encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
    }

    private final class CountedStream extends ServletInputStream {
      private final ServletInputStream body;
      private long read;

      CountedStream(ServletInputStream body) {
        this.body = body;
      }

      @Override
      public int read() throws IOException {
        int one = body.read();
        count(one < 0 ? 0 : 1);
        return one;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int some = body.read(into, offset, length);
        count(Math.max(0, some));
        return some;
      }

      private void count(int more) {
        read += more;
        if (read > largest) {
          // Whatever reads the body hands this on; it is told like every other refusal.
          throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
      }

      @Override
      public boolean isFinished() {
        return body.isFinished();
      }

      @Override
      public boolean isReady() {
        return body.isReady();
      }

      @Override
      public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
      }
    }
  }
}
