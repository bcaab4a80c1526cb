package jp.daicho.server.gate.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no field that holds what is no text: the character NUL, which no database keeps, or half of
 * a surrogate pair, which cannot be written down. No keyboard types them.
 */
final class TextFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (hasFields(request)) {
      for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
        if (!isText(field.getKey()) || !areTexts(field.getValue())) {
          Refusal.NO_TEXT.answer(request, response);
          return;
        }
      }
    }
    chain.doFilter(request, response);
  }

  /** Reading the fields of anything else would use up its body. */
  private static boolean hasFields(HttpServletRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type == null || type.startsWith("application/x-www-form-urlencoded");
  }

  private static boolean areTexts(String[] values) {
    for (String value : values) {
      if (value != null && !isText(value)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all of it are characters. */
  static boolean isText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (one == 0) {
        return false;
      }
      if (Character.isHighSurrogate(one)) {
        if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      } else if (Character.isLowSurrogate(one)) {
        return false;
      }
    }
    return true;
  }
}
