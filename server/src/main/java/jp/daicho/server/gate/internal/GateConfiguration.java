package jp.daicho.server.gate.internal;

import jakarta.servlet.Filter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.module.SimpleModule;

/** The gate stands before everything, also before anybody is asked who she is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GateSettings.class)
class GateConfiguration {
  /** After the filter that says how characters are written, before that of security. */
  private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 100;

  @Bean
  FilterRegistrationBean<Filter> rates(GateSettings settings) {
    return at(
        FIRST,
        new RateFilter(
            new Allowance(settings.failedSignIns(), System::nanoTime),
            new Allowance(settings.requests(), System::nanoTime),
            new Allowance(settings.calls(), System::nanoTime)));
  }

  @Bean
  FilterRegistrationBean<Filter> bodies(GateSettings settings) {
    return at(FIRST + 1, new BodyFilter(settings.largestBody().toBytes()));
  }

  @Bean
  FilterRegistrationBean<Filter> texts() {
    return at(FIRST + 2, new TextFilter());
  }

  /** Inside the server's own, whose page tells more; so it comes last and is asked first. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> plainErrors() {
    return server ->
        server.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new PlainErrorValve()));
  }

  @Bean
  JsonMapperBuilderCustomizer onlyTexts() {
    return builder ->
        builder.addModule(
            new SimpleModule("texts").addDeserializer(String.class, new TextDeserializer()));
  }

  private static FilterRegistrationBean<Filter> at(int order, Filter filter) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }
}
