package org.zhibu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhibu.api.ui.EditForm;
import org.zhibu.testkit.FormDriver;
import org.zhibu.testkit.Login;

/** Every form of the platform, on whatever page it stands, gets bad input. */
class FormsTest extends PortalTest {
    @Test
    void everyFormRefusesBadInputWithAWordAndWritesNothing() {
        FormDriver driver = driveAll();
        assertThat(driver.problems()).isEmpty();
        assertThat(driver.met().stream().map(Class::getName)).containsAll(allForms());
    }

    private FormDriver driveAll() {
        long operator = world.jdbc()
                .sql("select id from app.org where level = 'OPERATOR' limit 1")
                .query(Long.class)
                .single();
        long county = world.county("甲县委组织部");
        long town = world.committee(county, "乙镇党委");
        long village = world.branch(town, "丙村党支部");
        world.branch(town, "丁村党支部");
        world.post(village, world.person(village, "李某", "FULL"), "BRANCH_DEPUTY");
        world.group(village, "第一党小组");
        world.jdbc()
                .sql("insert into app.policy_proposal (tenant_id, committee, key, value, reason, proposed_by)"
                        + " values (?, ?, 'notices.minDays', '9', '群众多在外务工', '王某')")
                .params(village, town)
                .update();
        notice(village, "DRAFT", 0, 6);
        UUID shown = notice(village, "PUBLIC", -1, 6);
        notice(village, "PUBLIC", -9, -2);
        world.jdbc()
                .sql("insert into app.notice_objection (tenant_id, notice_id, received_on, content)"
                        + " values (?, ?, current_date, '意见')")
                .params(village, shown)
                .update();
        List<Login> users = List.of(
                world.login(village, "王某", "BRANCH_SECRETARY"),
                world.login(town, "赵某", "COMMITTEE_SECRETARY"),
                world.login(operator, "钱某", "OPERATOR"));
        FormDriver driver = new FormDriver(world.jdbc());
        for (Login user : users) {
            open(user);
            for (String path : pages()) {
                driver.drive(path);
            }
        }
        open(users.getFirst());
        driver.drive("people/" + observedMember(village));
        openAnonymously();
        driver.drive("activate");
        driver.drive("sign-in");
        return driver;
    }

    private UUID notice(long village, String state, int from, int to) {
        UUID id = world.jdbc()
                .sql("insert into app.notice (tenant_id, state) values (?, ?) returning id")
                .params(village, state)
                .query(UUID.class)
                .single();
        world.jdbc()
                .sql(
                        "insert into app.notice_round (tenant_id, notice_id, round, matter, place, contact, phone, from_date, to_date)"
                                + " values (?, ?, 1, '列为发展对象', '公示栏', '支部', '1234567', current_date + ?, current_date + ?)")
                .params(village, id, from, to)
                .update();
        world.jdbc()
                .sql("insert into app.notice_person (tenant_id, notice_id, round, name) values (?, ?, 1, '张某')")
                .params(village, id)
                .update();
        world.jdbc()
                .sql("update app.notice_round r set published_at = now(), published_by = '王某' from app.notice n"
                        + " where n.tenant_id = r.tenant_id and n.id = r.notice_id and n.id = ? and n.state = 'PUBLIC'")
                .param(id)
                .update();
        return id;
    }

    /** Someone whose file has a row of each kind. */
    private UUID observedMember(long village) {
        UUID member = world.person(village, "赵某", "FULL");
        world.jdbc()
                .sql("update app.person set school_class = '2024级1班' where tenant_id = ? and id = ?")
                .params(village, member)
                .update();
        world.jdbc()
                .sql(
                        "insert into app.status_decision (tenant_id, person_id, act, from_status, to_status, body, decided_on, approval_body,"
                                + " approved_on, effective_from, effective_until, basis) values (?, ?, 'OBSERVE', 'FULL', 'FULL', 'GENERAL_MEETING',"
                                + " date '2024-01-10', 'COMMITTEE', date '2024-01-20', date '2024-01-20', date '2099-01-19', '决议')")
                .params(village, member)
                .update();
        world.jdbc()
                .sql(
                        "insert into app.person_material (tenant_id, person_id, code, dated, recorded_by) values (?, ?, 'MAT-01', date '2020-01-01', '王某')")
                .params(village, member)
                .update();
        return member;
    }

    private static List<String> pages() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(r -> r.getTemplate())
                .filter(t -> !t.contains(":") && !t.equals("sign-in") && !t.equals("activate"))
                .toList();
    }

    /**
     * All but those of the pages of modules, which are empty here: a module's test of its forms goes there too. Those of submissions stand
     * on pages of cases, and those of events at parked deliveries, to which tests of their own go.
     */
    private static Set<String> allForms() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.zhibu.server")
                        .stream()
                        .filter(c -> c.isAssignableTo(EditForm.class)
                                && !c.getPackageName().equals("org.zhibu.server.module.ui")
                                && !c.getPackageName().equals("org.zhibu.server.submission.ui")
                                && !c.getPackageName().equals("org.zhibu.server.event.ui")
                                && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(c -> c.getName())
                        .collect(Collectors.toSet());
    }
}
