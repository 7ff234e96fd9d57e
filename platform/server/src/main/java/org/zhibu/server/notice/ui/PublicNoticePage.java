package org.zhibu.server.notice.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;
import org.zhibu.api.notice.NoticePerson;
import org.zhibu.api.text.Messages;
import org.zhibu.server.notice.NoticeAddresses;
import org.zhibu.server.notice.NoticeWords;
import org.zhibu.server.notice.ShownNotice;

/**
 * A notice as everyone reads it who has its address: a small page without scripts, without cookies, unknown to search engines, and
 * gone when the notice is over.
 */
@Controller
class PublicNoticePage {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final NoticeAddresses addresses;
    private final NoticeWords words;
    private final Messages messages;
    private final RateLimit limit;

    PublicNoticePage(NoticeAddresses addresses, NoticeWords words, Messages messages, RateLimit limit) {
        this.addresses = addresses;
        this.words = words;
        this.messages = messages;
        this.limit = limit;
    }

    @GetMapping("/n/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        Locale locale = request.getLocale();
        if (!limit.allows(request.getRemoteAddr())) {
            return answer(HttpStatus.TOO_MANY_REQUESTS, locale, note(locale, "busy"));
        }
        Optional<ShownNotice> notice = addresses.look(token);
        if (notice.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND, locale, note(locale, "unknown"));
        }
        return notice.get().isGone()
                ? answer(HttpStatus.GONE, locale, note(locale, "gone"))
                : answer(HttpStatus.OK, Locale.SIMPLIFIED_CHINESE, page(notice.get()));
    }

    private String page(ShownNotice notice) {
        StringBuilder html = new StringBuilder();
        html.append("<h1>").append(escape(words.heading())).append("</h1>");
        paragraph(html, "", words.intro(notice));
        for (NoticePerson person : notice.persons()) {
            html.append("<dl>");
            for (Map.Entry<String, String> fact : words.facts(person).entrySet()) {
                html.append("<div><dt>")
                        .append(escape(fact.getKey()))
                        .append("</dt><dd>")
                        .append(escape(fact.getValue()))
                        .append("</dd></div>");
            }
            html.append("</dl>");
        }
        words.closing(notice).forEach(line -> paragraph(html, "", line));
        paragraph(html, "sign", notice.organization());
        paragraph(html, "sign", words.day(notice.from()));
        return html.toString();
    }

    private String note(Locale locale, String key) {
        StringBuilder html = new StringBuilder("<h1>")
                .append(escape(messages.text(locale, "notice.page." + key)))
                .append("</h1>");
        paragraph(html, "", messages.text(locale, "notice.page." + key + ".text"));
        return html.toString();
    }

    private ResponseEntity<String> answer(HttpStatus status, Locale locale, String main) {
        String html =
                "<!DOCTYPE html><html lang=\"" + (locale.getLanguage().equals("en") ? "en" : "zh-CN") + "\"><head>"
                        + "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<meta name=\"robots\" content=\"noindex, nofollow, noarchive\"><meta name=\"referrer\" content=\"no-referrer\">"
                        + "<title>" + escape(messages.text(locale, "notice.page.title")) + "</title>"
                        + "<link rel=\"stylesheet\" href=\"../theme/notice.css\"></head><body><main>" + main
                        + "</main></body></html>";
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header("Cache-Control", "no-store")
                .body(html);
    }

    private static void paragraph(StringBuilder html, String style, String text) {
        html.append(style.isEmpty() ? "<p>" : "<p class=\"" + style + "\">")
                .append(escape(text))
                .append("</p>");
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
