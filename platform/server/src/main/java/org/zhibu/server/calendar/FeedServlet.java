package org.zhibu.server.calendar;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.zhibu.server.tenant.SignedIn;
import org.zhibu.server.text.Bundles;
import org.zhibu.server.text.FailureLog;

/**
 * Answers calendar programs. Whoever has the address is taken for its owner for the time of this one answer, so the calendar shows what
 * its owner would see; no session begins.
 */
class FeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String PATH = "/calendar/feed/";
    private static final String ENDING = ".ics";
    private static final int DAYS_BACK = 30;
    private static final int DAYS_AHEAD = 366;

    private final transient CalendarFeeds feeds;
    private final transient PersonalCalendar calendar;
    private final transient Bundles bundles;
    private final transient Clock clock;
    private final transient FeedLimit byAddress;
    private final transient FeedLimit bySecret;

    FeedServlet(CalendarFeeds feeds, PersonalCalendar calendar, Bundles bundles, Clock clock, int perHour) {
        this.feeds = feeds;
        this.calendar = calendar;
        this.bundles = bundles;
        this.clock = clock;
        byAddress = new FeedLimit(clock, perHour);
        bySecret = new FeedLimit(clock, perHour);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (!path.startsWith("/") || !path.endsWith(ENDING)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String secret = path.substring(1, path.length() - ENDING.length());
        if (!bySecret.allows(secret)) {
            tooOften(response);
            return;
        }
        Optional<SignedIn> owner = feeds.ownerOf(secret);
        if (owner.isEmpty()) {
            // who tries addresses is slowed down; a household behind one address is not
            if (byAddress.allows(request.getRemoteAddr())) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            } else {
                tooOften(response);
            }
            return;
        }
        answer(request, response, owner.get());
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, SignedIn owner) throws IOException {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(owner, null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            LocalDate today = LocalDate.now(clock);
            var shown = calendar.between(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
            String url = request.getRequestURL().toString();
            String text = new FeedWriter(clock, url.substring(0, url.indexOf(PATH) + 1))
                    .write(
                            bundles.platformText("calendar.feed.name", owner.organizationName(), owner.personName()),
                            bundles.platformText("calendar.feed.task"),
                            shown.lines());
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/calendar;charset=UTF-8");
            response.setHeader("Cache-Control", "private, no-store");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (RuntimeException failure) {
            FailureLog.record(failure);
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Statuses are set, not sent: an error page would ask to sign in. */
    private static void tooOften(HttpServletResponse response) {
        response.setHeader("Retry-After", "3600");
        response.setStatus(429);
    }
}
