package org.zhibu.server.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.zhibu.server.text.Bundles;

/** What a browser remembers for its user between visits. Nothing secret: each is a cookie that anyone at that machine can read. */
public enum Preference {
    LANGUAGE("portal-language", "zh-CN|en"),
    SCHEME("portal-scheme", "light|dark"),
    /** Code of the organisation that was signed in to last. */
    ORGANIZATION("portal-organization", "[A-Z0-9-]{1,40}");

    private static final Duration KEPT = Duration.ofDays(365);

    private final String cookie;
    private final String allowed;

    Preference(String cookie, String allowed) {
        this.cookie = cookie;
        this.allowed = allowed;
    }

    /** What the browser remembers, unless it was tampered with. */
    public Optional<String> read(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(c -> c.getName().equals(cookie))
                .map(Cookie::getValue)
                .filter(v -> v.matches(allowed))
                .findFirst();
    }

    /** Lets the browser remember. Called on a request's thread. */
    public void keep(String value) {
        Cookie kept = new Cookie(cookie, value);
        kept.setPath("/");
        kept.setHttpOnly(true);
        kept.setSecure(VaadinRequest.getCurrent().isSecure());
        kept.setAttribute("SameSite", "Lax");
        kept.setMaxAge((int) KEPT.toSeconds());
        VaadinResponse.getCurrent().addCookie(kept);
    }

    /** The chosen language; Chinese until the user chooses, whatever the browser was installed with. */
    public static Locale language(VaadinRequest request) {
        return LANGUAGE.read(request)
                .map(Locale::forLanguageTag)
                .map(Bundles::supported)
                .orElse(Bundles.LOCALES.getFirst());
    }
}
