package org.zhibu.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.server.account.FoundOrganization;
import org.zhibu.server.account.SignIn;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.World;

/** What is kept of an act, and who can read it how. */
class AuditTrailTest extends PortalTest {
    private static final UUID SUBJECT = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Autowired
    Audit audit;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditExport export;

    @Autowired
    ActNames names;

    @Autowired
    SignIn signIn;

    private long village;
    private Login secretary;

    @BeforeEach
    void openBranch() {
        long town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        village = world.branch(town, "壬村党支部");
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        long neighbour = world.branch(town, "癸村党支部");
        actAs(world.login(neighbour, "邻某", "BRANCH_SECRETARY"));
        audit.record("people.change", "邻村的事");
        actAs(secretary);
        audit.record(AuditEntry.of("people.change", "张三")
                .about("person", SUBJECT)
                .change("name", "张叁", "张三")
                .change("same", "x", "x")
                .because("更正100%_错字"));
        audit.record("people.export", "3人");
    }

    @AfterEach
    void forgetRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void keepsWhoInWhichPostFromWhereAndWhatChanged() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        request.addHeader(
                "User-Agent",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36 Edg/131.0");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        audit.record("people.leave", "李四");
        List<AuditRow> rows = trail.list(AuditFilter.ALL, 0, 10);
        assertThat(rows).extracting(AuditRow::subject).containsExactly("李四", "3人", "张三");
        assertThat(rows.getFirst())
                .returns("王某", AuditRow::person)
                .returns(List.of("BRANCH_SECRETARY"), AuditRow::posts)
                .returns("192.0.2.7", AuditRow::address)
                .returns("Edge 131 · Windows", AuditRow::agent);
        assertThat(rows.getLast().changes()).containsExactly(new AuditRow.Changed("name", "张叁", "张三"));
        assertThat(rows.getLast().reason()).isEqualTo("更正100%_错字");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', 2",
        "王, '', '', 2",
        "李, '', '', 0",
        "'', people.export, '', 1",
        "'', '', 张叁, 1",
        "'', '', 100%_错, 1",
        "'', '', %, 1",
        "'', '', 0_错, 0",
        "'', '', \\, 0",
        "%, '', '', 0",
    })
    void filtersByPersonActAndText(String person, String act, String text, int count) {
        AuditFilter filter = new AuditFilter(person, act, text, null, null, null);
        assertThat(trail.count(filter)).isEqualTo(count);
        assertThat(trail.list(filter, 0, 10)).hasSize(count);
    }

    @Test
    void filtersByDayAndSubject() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        assertThat(trail.count(new AuditFilter("", "", "", today, today, null))).isEqualTo(2);
        assertThat(trail.count(new AuditFilter("", "", "", today.plusDays(1), null, null)))
                .isZero();
        assertThat(trail.count(new AuditFilter("", "", "", null, today.minusDays(1), null)))
                .isZero();
        assertThat(trail.count(new AuditFilter("", "", "", null, null, SUBJECT)))
                .isEqualTo(1);
        assertThat(trail.acts()).containsExactly("people.change", "people.export");
    }

    @ParameterizedTest
    @CsvSource({"DISCIPLINE_COMMISSIONER, true", "BRANCH_DEPUTY, false", "GROUP_LEADER, false", "MEMBER, false"})
    void isReadByWhoIsEntitled(String post, boolean may) {
        actAs(world.login(village, "某某", post));
        if (may) {
            assertThat(trail.count(AuditFilter.ALL)).isEqualTo(2);
        } else {
            assertThatThrownBy(() -> trail.count(AuditFilter.ALL)).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> export.write(AuditFilter.ALL, Locale.CHINA, new ByteArrayOutputStream()))
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void anExportIsAnEntryItself() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(AuditFilter.ALL, Locale.SIMPLIFIED_CHINESE, out);
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
        assertThat(trail.list(AuditFilter.ALL, 0, 1))
                .extracting(AuditRow::act, AuditRow::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("audit.export", "2条"));
    }

    @Test
    void aWrongPasswordIsAnEntryOfWhomItConcerns() {
        org.springframework.security.core.context.SecurityContextHolder.clearContext();
        FoundOrganization organization = new FoundOrganization(village, world.codeOf(village), "壬村党支部");
        signIn.signIn(organization, secretary.login(), "wrong");
        signIn.signIn(organization, "nobody", "wrong");
        signIn.signIn(organization, secretary.login(), World.PASSWORD);
        actAs(secretary);
        List<AuditRow> rows = trail.list(new AuditFilter("", "account.signInFailed", "", null, null, null), 0, 10);
        assertThat(rows)
                .extracting(AuditRow::subject, AuditRow::person)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("王某", "-"));
    }

    @Test
    void aPageTakesAsManyStatementsForManyEntriesAsForOne() {
        long few = StatementCount.of(() -> trail.list(AuditFilter.ALL, 0, 100));
        for (int i = 0; i < 30; i++) {
            audit.record("people.change", "第" + i);
        }
        assertThat(StatementCount.of(() -> trail.list(AuditFilter.ALL, 0, 100))).isEqualTo(few);
    }

    @Test
    void tooLongATextIsCutAndStopsNobody() {
        audit.record(AuditEntry.of("people.change", "长".repeat(3000)).because("由".repeat(3000)));
        assertThat(trail.list(AuditFilter.ALL, 0, 1).getFirst().subject()).hasSize(500);
    }

    /** Every act that stands in the code of the platform has a word. */
    @Test
    void everyActHasAWord() throws IOException {
        Pattern act = Pattern.compile(
                "(?:audit\\.record|AuditEntry\\.of|entry)\\(\\s*(?:[a-z]+ \\? )?\"([a-z]+\\.[a-zA-Z]+)\"(?: : \"([a-z]+\\.[a-zA-Z]+)\")?");
        Set<String> without = new TreeSet<>();
        int found = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var matcher = act.matcher(Files.readString(file));
                while (matcher.find()) {
                    found++;
                    for (String code : new String[] {matcher.group(1), matcher.group(2)}) {
                        if (code != null && names.act(Locale.ENGLISH, code).equals(code)) {
                            without.add(code);
                        }
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(20);
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 | Chrome 131 · Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1 | Safari 18 · iPhone",
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.49 | WeChat 8 · Android",
                "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0 | Firefox 133 · Linux",
                "curl/8.5 | ''",
                "null | ''",
            })
    void namesBrowserAndSystemInAWord(String header, String words) {
        assertThat(Origin.shortAgent(header)).isEqualTo(words);
    }
}
