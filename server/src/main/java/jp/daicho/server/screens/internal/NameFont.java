package jp.daicho.server.screens.internal;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Sends IPAmj明朝 to browsers. It is large (46 MB), but only pages with a name that needs it ask for
 * it, and its address holds the font's version, so each browser fetches it once.
 */
@Configuration(proxyBeanMethods = false)
class NameFont implements WebMvcConfigurer {
  private static final String ADDRESS = "/assets/font/005.01/**";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(ADDRESS)
        .addResourceLocations("classpath:/jp/daicho/font/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }
}
