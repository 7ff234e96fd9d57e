package org.zhibu.server.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Does what a real browser's Vaadin client does to show a page, without showing it. */
record Browser(String address, String cookie, String userHeader, String user) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");

    /**
     * The page, the start of its user interface, the navigation to the home view, and the message by which a browser then tells how the
     * drawn components turned out; the server keeps the last answer of each window, which is a short one from then on.
     */
    static Browser openHome(String address, String userHeader, String user) throws IOException, InterruptedException {
        var blank = new Browser(address, "", userHeader, user);
        var page = blank.send("/", null);
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        var browser = new Browser(address, cookie, userHeader, user);
        String start = browser.send("/?v-r=init&location=&query=", null).body();
        Matcher csrf = CSRF.matcher(start);
        if (!csrf.find()) {
            throw new IOException("No user interface was started: " + start);
        }
        String navigation = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"","query":"",\
                "appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}""".formatted(csrf.group(1));
        String view = browser.send("/?v-r=uidl&v-uiId=0", navigation).body();
        if (!view.contains("vaadin-app-layout")) {
            throw new IOException("The home page was not shown: " + view);
        }
        String drawn = browser.send(
                        "/?v-r=uidl&v-uiId=0",
                        "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":1,\"clientId\":1}".formatted(csrf.group(1)))
                .body();
        if (!drawn.contains("\"syncId\":2")) {
            throw new IOException("The browser and the server are out of step: " + drawn);
        }
        return browser;
    }

    /** Asks without the header that signs in. */
    boolean isStillSignedIn() throws IOException, InterruptedException {
        return new Browser(address, cookie, userHeader, "nobody")
                        .send("/", null)
                        .statusCode()
                == 200;
    }

    private HttpResponse<String> send(String path, @Nullable String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header(userHeader, user);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (body != null) {
            request.header("Content-Type", "application/json; charset=UTF-8")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
