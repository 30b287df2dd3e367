package io.tingjian.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.review.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/** Who may reach what, and what a browser may do with it. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
  /**
   * wavesurfer.js puts one style sheet into the shadow tree that it draws in; this is its hash. A
   * browser test fails when another version, or another height, brings another sheet.
   */
  private static final String WAVEFORM_STYLE =
      "'sha256-1o84dVxlpnOTXQQx/irYwEKPF/Gghg1HMw/aljOG0GU='";

  private static final String CONTENT =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self' " + WAVEFORM_STYLE,
          "img-src 'self' data:",
          "media-src 'self'",
          "connect-src 'self'",
          "font-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'");

  @Bean
  SecurityFilterChain doors(
      HttpSecurity http,
      CookieCsrfTokenRepository csrfTokens,
      CsrfTokenRequestAttributeHandler csrfHandler,
      SecurityContextRepository contexts,
      SessionRegistry sessions,
      ObjectMapper json)
      throws Exception {
    return http.authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers("/api/session", "/actuator/health")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/api/rules")
                    .authenticated()
                    .requestMatchers(HttpMethod.POST, "/api/quarantine/**")
                    .hasRole(Person.Job.ADMINISTRATOR.name())
                    .requestMatchers("/api/audit", "/api/accounts/**", "/api/rules/**")
                    .hasRole(Person.Job.ADMINISTRATOR.name())
                    .requestMatchers("/api/**", "/actuator/**")
                    .authenticated()
                    .requestMatchers(HttpMethod.GET)
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD)
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).csrfTokenRequestHandler(csrfHandler))
        .securityContext(context -> context.securityContextRepository(contexts))
        .sessionManagement(
            session ->
                session
                    .maximumSessions(-1)
                    .sessionRegistry(sessions)
                    .expiredSessionStrategy(
                        event -> refuse(event.getResponse(), json, HttpStatus.UNAUTHORIZED)))
        .exceptionHandling(
            faults ->
                faults
                    .authenticationEntryPoint(
                        (request, response, fault) ->
                            refuse(response, json, HttpStatus.UNAUTHORIZED))
                    .accessDeniedHandler(
                        (request, response, fault) -> refuse(response, json, HttpStatus.FORBIDDEN)))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .referrerPolicy(
                        policy ->
                            policy.policy(
                                org.springframework.security.web.header.writers
                                    .ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                    .crossOriginOpenerPolicy(
                        policy ->
                            policy.policy(
                                org.springframework.security.web.header.writers
                                    .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy
                                    .SAME_ORIGIN)))
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .build();
  }

  /** Signing in is this door's own business; without this bean Boot would make up a user. */
  @Bean
  AuthenticationManager nobodyElse() {
    return authentication -> {
      throw new AuthenticationServiceException("sign in at /api/session");
    };
  }

  private static void refuse(HttpServletResponse response, ObjectMapper json, HttpStatus status)
      throws IOException {
    boolean signedIn = status == HttpStatus.FORBIDDEN;
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(
        response.getOutputStream(),
        new Refusal(
            signedIn ? "you may not do this" : "sign in first",
            signedIn ? "forbidden" : "signed_out"));
  }
}
