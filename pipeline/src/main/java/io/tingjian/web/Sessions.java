package io.tingjian.web;

import io.tingjian.review.SignInGuard;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.RegisterSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** How a signed-in browser is recognised, and how it proves that a request is its page's own. */
@Configuration(proxyBeanMethods = false)
class Sessions {
  @Bean
  CookieCsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
    return tokens;
  }

  /**
   * The page reads the token from its cookie and sends it back in a header, which only a page of
   * this origin can.
   */
  @Bean
  CsrfTokenRequestAttributeHandler csrfHandler() {
    CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
    // Without a name the token is not put off: its cookie comes with the first answer.
    handler.setCsrfRequestAttributeName(null);
    return handler;
  }

  @Bean
  SecurityContextRepository contexts() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  SessionRegistry sessionRegistry() {
    return new SessionRegistryImpl();
  }

  @Bean
  HttpSessionEventPublisher endedSessions() {
    return new HttpSessionEventPublisher();
  }

  /**
   * What happens to a session when somebody signs in: a new id, a new token, a place in the list.
   */
  @Bean
  SessionAuthenticationStrategy signedIn(
      CookieCsrfTokenRepository csrfTokens,
      CsrfTokenRequestAttributeHandler csrfHandler,
      SessionRegistry sessions) {
    CsrfAuthenticationStrategy freshToken = new CsrfAuthenticationStrategy(csrfTokens);
    freshToken.setRequestHandler(csrfHandler);
    return new CompositeSessionAuthenticationStrategy(
        List.of(
            new ChangeSessionIdAuthenticationStrategy(),
            freshToken,
            new RegisterSessionAuthenticationStrategy(sessions)));
  }

  @Bean
  SignInGuard signInGuard(Clock clock) {
    return new SignInGuard(clock);
  }

  @Bean
  ServletContextInitializer sessionCookie() {
    return context -> {
      context.getSessionCookieConfig().setName("tingjian_session");
      context.getSessionCookieConfig().setHttpOnly(true);
    };
  }

  @Bean
  CookieSameSiteSupplier sameSite() {
    return CookieSameSiteSupplier.ofStrict();
  }
}
