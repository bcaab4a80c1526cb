package jp.daicho.server.api.internal;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The title of the API and how callers sign in; the rest is read from the controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  private static final String PASSWORD = "password";

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("住民記録システム API")
                .version("0.1")
                .description("画面でできることは、すべてこの API でもできます。誤りは RFC 9457 の形式で返します。")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .components(
            new Components()
                .addSecuritySchemes(
                    PASSWORD,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description("利用者IDは「団体コード/利用者ID」とします。")))
        .addSecurityItem(new SecurityRequirement().addList(PASSWORD));
  }
}
