package org.zhibu.server.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhibu.api.notice.NoticeDraft;
import org.zhibu.api.notice.NoticePerson;
import org.zhibu.api.notice.PublicNotices;
import org.zhibu.server.PortalServer;
import org.zhibu.server.PortalTest;
import org.zhibu.server.notice.NoticeAddresses;
import org.zhibu.testkit.Rule;
import org.zhibu.testkit.SettableClock;

/** The page that everyone can read who has the address. */
@SpringBootTest(
        classes = PortalServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
class PublicNoticePageTest extends PortalTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);

    @LocalServerPort
    int port;

    @Autowired
    PublicNotices notices;

    @Autowired
    NoticeAddresses addresses;

    private String address = "";

    @BeforeEach
    void publish() {
        long town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        actAs(world.login(world.branch(town, "丙村党支部"), "王某", "BRANCH_SECRETARY"));
        clock.setDate(MONDAY);
        NoticePerson person = new NoticePerson("张<某>&", "女", "", "1998年5月", "", "", "", "", "", "", "");
        address = addresses.open(notices.publish(new NoticeDraft(
                "", "列为发展对象", List.of(person), "公示栏", "支部 & 镇党委", "1234567", MONDAY, MONDAY.plusDays(6))));
    }

    @Test
    @Rule("DEV-49")
    void isReadWithoutSignInAndLeavesNoTrace() throws IOException, InterruptedException {
        HttpResponse<String> page = get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("经丙村党支部研究，拟将下列同志列为发展对象，现予公示：")
                .contains("<dt>姓名</dt><dd>张&lt;某&gt;&amp;</dd>")
                .contains("支部 &amp; 镇党委")
                .contains("2026年6月8日至2026年6月14日（不少于5个工作日）")
                .contains("lang=\"zh-CN\"")
                .doesNotContain("民族")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow, noarchive");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(get("/theme/notice.css").statusCode()).isEqualTo(200);
    }

    @Test
    void isGoneAfterItsLastDayAndTellsNothing() throws IOException, InterruptedException {
        clock.setDate(MONDAY.plusDays(7));
        HttpResponse<String> page = get(address);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("这项公示已结束").doesNotContain("张").doesNotContain("丙村");
    }

    @Test
    void anAddressThatNobodyGaveOutIsNotFound() throws IOException, InterruptedException {
        for (String guess : List.of("/n/x", "/n/" + "A".repeat(32), address.substring(0, address.length() - 1))) {
            HttpResponse<String> page = get(guess);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("没有这个页面");
        }
    }

    @Test
    void tooManyRequestsOfOneSenderAreHeldBackForAMinute() {
        SettableClock time = new SettableClock();
        time.setInstant(Instant.parse("2026-06-08T01:00:30Z"));
        RateLimit limit = new RateLimit(3, time);
        for (int i = 0; i < 3; i++) {
            assertThat(limit.allows("192.0.2.1")).isTrue();
        }
        assertThat(limit.allows("192.0.2.1")).isFalse();
        assertThat(limit.allows("192.0.2.2")).isTrue();
        time.setInstant(Instant.parse("2026-06-08T01:01:00Z"));
        assertThat(limit.allows("192.0.2.1")).isTrue();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept-Language", "zh-CN")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
