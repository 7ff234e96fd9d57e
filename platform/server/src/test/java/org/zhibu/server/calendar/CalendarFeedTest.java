package org.zhibu.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.security.Post;
import org.zhibu.server.PortalServer;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Login;

/** A calendar outside of the portal: whoever has the address reads what its owner may see, and nobody anything else. */
@SpringBootTest(
        classes = PortalServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"portal.calendar.feed-per-hour=5", "vaadin.productionMode=true"})
class CalendarFeedTest extends PortalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @LocalServerPort
    int port;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    Inbox inbox;

    private long village;
    private Login secretary;
    private Login member;

    @BeforeEach
    void organisation() {
        clock.setDate(TODAY);
        long town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        village = world.branch(town, "丙村党支部");
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        member = world.login(village, "赵某", "MEMBER");
        actAs(secretary);
        inbox.put(Task.of("probe", "one", "inbox.all", "m/probe/1", "一二三，四；五\n六" + "七".repeat(60))
                .due(TODAY.plusDays(3))
                .to(Post.BRANCH_SECRETARY));
    }

    @Test
    void programsReadTheTasksOfTheOwner() throws Exception {
        actAs(secretary);
        HttpResponse<String> response = get(feeds.renew());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("text/calendar"));
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(response.body().split("\r\n"))
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 225);
        ICalendar calendar = Biweekly.parse(response.body()).first();
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(calendar.getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getSummary().getValue()).startsWith("待办：").contains("一二三，四；五");
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            assertThat(event.getDateStart().getValue().getRawComponents().toString())
                    .contains("20260305");
            assertThat(event.getUrl().getValue()).isEqualTo("http://localhost:" + port + "/m/probe/1");
        });
        actAs(member);
        assertThat(Biweekly.parse(get(feeds.renew()).body()).first().getEvents())
                .isEmpty();
    }

    @Test
    void anAddressEndsWithANewOneWithItsEndAndWithTheOwnersAccount() throws Exception {
        actAs(secretary);
        String first = feeds.renew();
        String second = feeds.renew();
        assertThat(get(first).statusCode()).isEqualTo(404);
        assertThat(get(second).statusCode()).isEqualTo(200);
        world.jdbc()
                .sql("update app.account_access set active = false where tenant_id = ? and person_id = ?")
                .params(village, secretary.person())
                .update();
        assertThat(get(second).statusCode()).isEqualTo(404);
        actAs(member);
        String other = feeds.renew();
        assertThat(feeds.since()).isPresent();
        feeds.revoke();
        assertThat(feeds.since()).isEmpty();
        assertThat(get(other).statusCode()).isEqualTo(404);
    }

    @Test
    void keepsNoSecretAndAnswersNotTooOften() throws Exception {
        actAs(secretary);
        String secret = feeds.renew();
        assertThat(world.jdbc()
                        .sql("select count(*) from app.calendar_feed where secret_hash like '%' || ? || '%'")
                        .param(secret)
                        .query(Integer.class)
                        .single())
                .isZero();
        for (int i = 0; i < 5; i++) {
            assertThat(get(secret).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = get(secret);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    private HttpResponse<String> get(String secret) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/calendar/feed/" + secret + ".ics"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
