package io.tingjian.web;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page's files, as they lie in {@code ui-static/} of the installation. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
  private final String folder;

  StaticFiles(@Value("${tingjian.home}") Path home) {
    String uri = home.toAbsolutePath().normalize().resolve("ui-static").toUri().toString();
    this.folder = uri.endsWith("/") ? uri : uri + "/";
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // A vendored file bears its version in its name, so it never changes.
    registry
        .addResourceHandler("/vendor/**")
        .addResourceLocations(folder + "vendor/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    // The rest is asked for each time and answered with 304 while it has not changed.
    registry
        .addResourceHandler("/**")
        .addResourceLocations(folder)
        .setCacheControl(CacheControl.noCache());
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/index.html");
  }
}
