package org.zhibu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhibu.server.PortalServer;
import org.zhibu.server.PortalTest;

/** What the web layer answers to a browser that is not signed in. */
@SpringBootTest(
        classes = PortalServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
class SecurityTest extends PortalTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "modules",
                "password",
                "m/meetings",
                "m/nothing/7",
                "nothing/at/all",
                "operator/modules",
                "calendar",
                "inbox"
            })
    void sendsEveryPageToTheSignIn(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"theme/portal.css", "theme/tokens.css", "lumo/lumo.css", "icons/mark.svg", "scripts/idle.js"})
    void servesTheLookToAll(String path) throws IOException, InterruptedException {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsTheSessionCookieFromScriptsAndOtherSites() throws IOException, InterruptedException {
        List<String> cookies = get("m/meetings").headers().allValues("Set-Cookie");
        assertThat(cookies).singleElement().asString().contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void acceptsNobodyPastTheSignInPage() throws IOException, InterruptedException {
        HttpResponse<String> response = send(request("sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=operator&password=x"))
                .build());
        assertThat(response.statusCode()).isNotEqualTo(200);
        assertThat(response.headers().firstValue("Location").orElse("/sign-in?error"))
                .contains("sign-in");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "text/html,*/*").build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
