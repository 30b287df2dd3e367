package io.tingjian.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tingjian.review.GeneratedPassword;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody at the door with a cookie jar, as a browser is. */
public final class Visitor {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String url;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  public Visitor(String url) {
    this.url = url;
  }

  public Visitor signedInAs(GeneratedPassword password) throws Exception {
    get("/api/session");
    HttpResponse<String> answer = signIn(password.account(), password.password());
    if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
    return this;
  }

  HttpResponse<String> signIn(String name, String password) throws Exception {
    String body = JSON.createObjectNode().put("name", name).put("password", password).toString();
    return send("POST", "/api/session", body);
  }

  public HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<Void> head(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url + path))
            .method("HEAD", BodyPublishers.noBody())
            .build(),
        BodyHandlers.discarding());
  }

  JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
    return read(answer);
  }

  public HttpResponse<String> send(String method, String path, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  static JsonNode read(HttpResponse<String> answer) throws IOException {
    return JSON.readTree(answer.body());
  }
}
