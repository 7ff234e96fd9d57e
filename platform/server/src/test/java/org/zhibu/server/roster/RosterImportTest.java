package org.zhibu.server.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.server.people.PersonFilter;
import org.zhibu.server.people.RosterExport;
import org.zhibu.server.roster.RosterImport.State;
import org.zhibu.testkit.Rule;

/** From the file to the register: all or nothing, again and again. */
class RosterImportTest extends PortalTest {
    private static final String HASH = "0".repeat(64);
    private static final String[] HEADERS = {"姓名", "身份证号", "学历", "政治面貌", "党小组", "入党日期", "转正日期", "联系电话"};
    private static final LocalDate ADMITTED = LocalDate.of(1995, 7, 1);
    private static final LocalDate FULL = LocalDate.of(1996, 7, 1);

    @Autowired
    RosterImports imports;

    @Autowired
    RosterExport export;

    private long village;
    private long neighbour;

    @BeforeEach
    void openBranch() {
        long town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        village = world.branch(town, "丙村党支部");
        neighbour = world.branch(town, "丁村党支部");
        actAs(world.login(village, "王某", "BRANCH_SECRETARY"));
    }

    @Test
    @Rule({"PPL-21", "PPL-42"})
    void checksThenWritesAndKeepsWhoDidIt() {
        world.group(village, "第一党小组");
        RosterImport checked = check(file().row("张三", id(1), "本科", "正式党员", "第一党小组", ADMITTED, FULL, "13800000000")
                .row("李四", id(2), "高中", "入党积极分子"));
        assertThat(checked.counts()).isEqualTo(new RosterImport.Counts(2, 2, 0, 0, 0, 0));
        assertThat(people()).isOne();
        assertThat(write().state()).isEqualTo(State.DONE);
        assertThat(people()).isEqualTo(3);
        assertThat(
                        ask(
                                "select act || ' ' || to_status || ' ' || effective_from from app.status_decision d"
                                        + " join app.person p on p.tenant_id = d.tenant_id and p.id = d.person_id where d.tenant_id = ? and p.name = '张三'"))
                .containsExactly("REGISTER FULL 1996-07-01");
        assertThat(ask(
                        "select g.name from app.person p join app.party_group g on g.tenant_id = p.tenant_id and g.id = p.group_id"
                                + " where p.tenant_id = ? and p.name = '张三'"))
                .containsExactly("第一党小组");
        assertThat(
                        ask(
                                "select person_name || ' ' || subject from app.audit_entry where tenant_id = ? and act = 'people.import'"))
                .containsExactly("王某 名册.xlsx：新增 2，变更 0，无变化 0，SHA-256 " + HASH);
    }

    @Test
    void anImportedFileComesBackUnchanged() {
        importAll(
                file().row("张三", id(1), "本科", "正式党员", null, "1995.7", "1996.7").row("李四", id(2), null, "群众"));
        RosterImport again = check(
                file().row("张三", id(1), "本科", "正式党员", null, "1995.7", "1996.7").row("李四", id(2), null, "群众"));
        assertThat(again.counts().unchanged()).isEqualTo(2);
        assertThat(again.counts().newPeople() + again.counts().changed()).isZero();
        assertThat(again.isReady()).isFalse();
    }

    @Test
    @Rule("PPL-40")
    void whateverTheRegisterWritesOutComesBackUnchanged() {
        Random random = new Random(20260331);
        world.group(village, "第一党小组");
        String[] statuses = {"群众", "共青团员", "入党申请人", "入党积极分子", "发展对象", "正式党员"};
        RosterFile file = file();
        for (int i = 0; i < 200; i++) {
            file.row(
                    "人" + (char) ('\u4e00' + i),
                    random.nextBoolean() ? id(i) : RosterFile.id("19" + (50 + random.nextInt(40)) + "-03-12", i),
                    random.nextBoolean() ? "大专" : null,
                    statuses[random.nextInt(statuses.length)],
                    random.nextBoolean() ? "第一党小组" : null);
        }
        importAll(file);
        byte[] written = export.xlsx(new PersonFilter("", null, null, false));
        imports.check("名册.xlsx", RosterFile.file(written), HASH);
        RosterImport again = rested();
        assertThat(again.counts().rows()).isEqualTo(201);
        assertThat(again.counts().errors()).isZero();
        assertThat(again.counts().unchanged()).isEqualTo(201);
    }

    @Test
    @Rule("PPL-21")
    void changesWhatTheFileSaysAndNeverTheStatus() {
        importAll(file().row("张三", id(1), "高中", "群众", null, null, null, "13800000000"));
        RosterImport checked = check(file().row("张三", id(1), "本科", "正式党员", null, null, null, null));
        assertThat(checked.counts().changed()).isOne();
        assertThat(kinds()).containsExactly(FindingKind.STATUS_KEPT);
        assertThat(imports.lines(null, 0, 10).getFirst().changes())
                .containsExactly(new RosterLine.RosterChange(RosterField.EDUCATION, "SENIOR_MIDDLE", "BACHELOR"));
        assertThat(write().state()).isEqualTo(State.DONE);
        assertThat(
                        ask(
                                "select education || ' ' || status || ' ' || phone from app.person where tenant_id = ? and name = '张三'"))
                .containsExactly("BACHELOR MASSES 13800000000");
    }

    @Test
    void knowsAPersonByNameAndBirthdayWhenNobodyGaveANumber() {
        UUID known = world.person(village, "赵六", "MASSES"); // born on 1970-05-01
        RosterImport checked = check(new RosterFile("姓名", "身份证号", "学历").row("赵六", id(1), "大专"));
        assertThat(checked.counts().changed()).isOne();
        assertThat(write().state()).isEqualTo(State.DONE);
        assertThat(ask("select national_id from app.person where tenant_id = ? and id = '" + known + "'"))
                .containsExactly(id(1));
        assertThat(ask("select id::text from app.person where tenant_id = ? and name = '赵六'"))
                .hasSize(1);
    }

    @Test
    @Rule({"ORG-09", "ORG-13", "PPL-21", "PPL-42"})
    void saysWhatTheRegisterHasAgainstARow() {
        importAll(file().row("张三", id(1), null, "群众").row("李四", id(3), null, "群众"));
        UUID group = world.group(village, "第一党小组");
        world.group(village, "第二党小组");
        UUID leader = world.person(village, "组长", "FULL");
        world.joinGroup(village, leader, group);
        world.jdbc()
                .sql("update app.party_group set leader_id = ? where tenant_id = ? and id = ?")
                .params(leader, village, group)
                .update();
        world.person(village, "双胞", "MASSES");
        world.person(village, "双胞", "MASSES");
        UUID left = world.person(village, "走了", "MASSES");
        world.jdbc()
                .sql("update app.person set left_on = date '2025-01-01' where tenant_id = ? and id = ?")
                .params(village, left)
                .update();
        UUID dated = world.person(village, "有日期", "FULL");
        world.jdbc()
                .sql(
                        "update app.person set candidate_on = date '1994-03-01', admitted_on = date '1995-03-01', full_on = date '1996-03-01'"
                                + " where tenant_id = ? and id = ?")
                .params(village, dated)
                .update();
        world.jdbc()
                .sql("update app.person set birth_date = null where tenant_id = ? and name = '王某'")
                .param(village)
                .update();
        RosterFile file = new RosterFile("姓名", "性别", "出生日期", "身份证号", "党小组", "人员类别", "入党时间");
        file.row("张三", "男", "1970-05-01", null, "第九党小组", null);
        file.row("组长", "女", "1970-05-01", null, "第二党小组", "正式党员");
        file.row("双胞", "女", "1970-05-01", null, null, "群众");
        file.row("别人", "男", null, id(3), null, "群众");
        file.row("走了", "女", "1970-05-01", null, null, "群众");
        file.row("有日期", "女", "1970-05-01", null, null, "正式党员", "1993-01-01");
        file.row("王某", "女", "1971-05-01", null, null, "群众");
        file.row("新人", null, "1980-05-01");
        file.row("张三", "男", null, id(1));
        RosterImport checked = check(file);
        assertThat(kinds())
                .contains(
                        FindingKind.MISSING_SEX,
                        FindingKind.MISSING_STATUS,
                        FindingKind.SAME_PERSON,
                        FindingKind.UNKNOWN_GROUP,
                        FindingKind.GROUP_LEADER,
                        FindingKind.AMBIGUOUS,
                        FindingKind.ID_OF_OTHER,
                        FindingKind.PERSON_LEFT,
                        FindingKind.ORDER_WITH_REGISTER,
                        FindingKind.SAME_NAME);
        assertThat(checked.isReady()).isFalse();
        assertThatThrownBy(() -> imports.write(checked.id())).isInstanceOf(RefusedException.class);
    }

    @Test
    @Rule("PPL-21")
    void aDateThatWasDecidedStays() {
        importAll(file().row("张三", id(1), null, "群众"));
        world.jdbc()
                .sql(
                        "insert into app.status_decision (tenant_id, person_id, act, from_status, to_status, body, decided_on, effective_from, basis)"
                                + " select tenant_id, id, 'APPLY', 'MASSES', 'APPLICANT', 'NONE', date '2020-01-01', date '2020-01-01', '申请书'"
                                + " from app.person where tenant_id = ? and name = '张三'")
                .param(village)
                .update();
        check(new RosterFile("姓名", "身份证号", "申请时间").row("张三", id(1), "2019-01-01"));
        assertThat(kinds()).contains(FindingKind.DATE_DECIDED);
    }

    @Test
    void foundsTheGroupsThatTheFileNames() {
        RosterImport checked = check(file().row("张三", id(1), null, "群众", "第七党小组"));
        assertThat(imports.unknownGroups()).containsExactly("第七党小组");
        imports.foundGroups();
        imports.compareAgain(checked.id());
        assertThat(rested().isReady()).isTrue();
        assertThat(write().state()).isEqualTo(State.DONE);
    }

    @Test
    void leavesOtherOrganisationsAlone() {
        importAll(file().row("张三", id(1), "本科", "群众"));
        actAs(world.login(neighbour, "李某", "BRANCH_SECRETARY"));
        assertThat(imports.latest()).isEmpty();
        assertThat(check(file().row("张三", id(1), "高中", "群众")).counts().newPeople())
                .isOne();
        actAs(world.login(neighbour, "普通党员", "MEMBER"));
        assertThatThrownBy(imports::latest).isInstanceOf(RefusedException.class);
    }

    @Test
    void ofTwoImportsAtOnceTheSecondIsTold() {
        check(file().row("张三", id(1), null, "群众"));
        try (Blocker blocker = new Blocker(id(1))) {
            imports.write(imports.latest().orElseThrow().id());
            blocker.awaitBlocked();
            assertThatThrownBy(() -> imports.check(
                            "二.xlsx", file().row("李四", id(2), null, "群众").save(), HASH))
                    .isInstanceOf(RefusedException.class);
        }
        assertThat(rested().state()).isEqualTo(State.DONE);
    }

    @Test
    void stopsWhenAskedAndWritesNothing() {
        check(file().row("张三", id(1), null, "群众").row("李四", id(2), null, "群众"));
        try (Blocker blocker = new Blocker(id(2))) {
            imports.write(imports.latest().orElseThrow().id());
            blocker.awaitBlocked();
            imports.cancel(imports.latest().orElseThrow().id());
        }
        assertThat(rested().state()).isEqualTo(State.CANCELLED);
        assertThat(people()).isOne();
    }

    @Test
    void killedInTheMiddleItLeavesNothingHalfDone() {
        RosterFile file = file();
        for (int i = 1; i < 900; i++) {
            file.row("人" + i, id(i), null, "群众");
        }
        check(file);
        UUID id = imports.latest().orElseThrow().id();
        try (Blocker blocker = new Blocker(id(899))) {
            imports.write(id);
            blocker.killBlocked();
        }
        assertThat(rested().state()).isEqualTo(State.INTERRUPTED);
        assertThat(people()).isOne();
        imports.compareAgain(id);
        assertThat(rested().isReady()).isTrue();
        assertThat(write().state()).isEqualTo(State.DONE);
        assertThat(people()).isEqualTo(900);
    }

    @Test
    void afterARestartTheRecordSaysThatItWasInterrupted() {
        check(file().row("张三", id(1), null, "群众"));
        world.jdbc()
                .sql(
                        "update app.roster_import set state = 'IMPORTING', beat_at = now() - interval '1 minute' where tenant_id = ?")
                .param(village)
                .update();
        assertThat(imports.latest().orElseThrow().state()).isEqualTo(State.INTERRUPTED);
    }

    @Test
    void asksTheDatabaseAsOftenForManyRowsAsForFew() {
        long few = StatementCount.of(() -> importAll(file().row("张三", id(1), null, "群众")));
        RosterFile many = file();
        for (int i = 2; i < 400; i++) {
            many.row("人" + i, id(i), null, "群众");
        }
        // how often progress is told depends on time
        assertThat(StatementCount.of(() -> importAll(many))).isBetween(few - 10, few + 10);
    }

    private static RosterFile file() {
        return new RosterFile(HEADERS);
    }

    private static String id(int number) {
        return RosterFile.id("1970-05-01", number);
    }

    private RosterImport check(RosterFile file) {
        imports.check("名册.xlsx", file.save(), HASH);
        RosterImport checked = rested();
        assertThat(checked.state()).isEqualTo(State.CHECKED);
        return checked;
    }

    private RosterImport write() {
        imports.write(imports.latest().orElseThrow().id());
        return rested();
    }

    private void importAll(RosterFile file) {
        check(file);
        assertThat(write().state()).isEqualTo(State.DONE);
    }

    private RosterImport rested() {
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> !imports.latest().orElseThrow().state().isRunning());
        return imports.latest().orElseThrow();
    }

    private List<FindingKind> kinds() {
        return imports.findings(null, 0, 100).stream().map(RosterFinding::kind).toList();
    }

    private int people() {
        return world.jdbc()
                .sql("select count(*) from app.person where tenant_id = ?")
                .param(village)
                .query(Integer.class)
                .single();
    }

    private List<String> ask(String sql) {
        return world.jdbc().sql(sql).param(village).query(String.class).list();
    }

    /** Somebody else who enters a person at the same time and does not come to an end: an import of that person has to wait. */
    private final class Blocker implements AutoCloseable {
        private final SingleConnectionDataSource connection = new SingleConnectionDataSource(
                context.getEnvironment().getRequiredProperty("spring.datasource.url"),
                "postgres",
                superuserPassword(),
                true);
        private final JdbcClient jdbc = JdbcClient.create(connection);

        Blocker(String nationalId) {
            jdbc.sql("begin").update();
            jdbc.sql(
                            "insert into app.person (tenant_id, name, sex, status, national_id) values (?, '别人', 'MALE', 'MASSES', ?)")
                    .params(village, nationalId)
                    .update();
        }

        void awaitBlocked() {
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !blocked().isEmpty());
        }

        void killBlocked() {
            awaitBlocked();
            blocked()
                    .forEach(pid -> jdbc.sql("select pg_terminate_backend(?)")
                            .param(pid)
                            .query(Boolean.class)
                            .single());
        }

        private List<Integer> blocked() {
            return jdbc.sql("select pid from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))")
                    .query(Integer.class)
                    .list();
        }

        @Override
        public void close() {
            jdbc.sql("rollback").update();
            connection.destroy();
        }
    }
}
