package org.zhibu.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.notice.NoticeDraft;
import org.zhibu.api.notice.NoticeId;
import org.zhibu.api.notice.NoticePerson;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.people.MaterialDraft;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.Sex;
import org.zhibu.api.search.SearchHit;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.server.account.FirstOperator;
import org.zhibu.server.account.Secretaries;
import org.zhibu.server.notice.NoticeService;
import org.zhibu.server.people.file.KeptMaterials;
import org.zhibu.server.policy.PolicyDocuments;
import org.zhibu.testkit.Login;

/** Notices, materials of people's files and local rules in the search box, each inside the organisation and the permission. */
class DocumentSearchTest extends PortalTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);

    @Autowired
    Search search;

    @Autowired
    NoticeService notices;

    @Autowired
    KeptMaterials materials;

    @Autowired
    PolicyDocuments policies;

    @Autowired
    Attachments attachments;

    @Autowired
    Secretaries secretaries;

    @Autowired
    FirstOperator firstOperator;

    private long town;
    private long village;
    private Login secretary;
    private Login neighbour;
    private Login member;

    @BeforeEach
    void openBranch() {
        clock.setDate(MONDAY);
        town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        village = world.branch(town, "庚村党支部");
        secretary = world.login(village, "赵书记", "BRANCH_SECRETARY");
        neighbour = world.login(world.branch(town, "辛村党支部"), "钱书记", "BRANCH_SECRETARY");
        member = world.login(village, "普通党员", "MEMBER");
        actAs(secretary);
    }

    @Test
    void aNoticeIsFoundByMatterNameAndPicture() {
        NoticeId id = notices.publish(notice("关于李某列为发展对象的公示"));
        notices.attach(id, List.of(file("公示栏照片.pdf")));
        String link = "notices?notice=" + id.value();
        assertThat(links("发展对象")).containsExactly(link);
        assertThat(links("李某")).contains(link);
        assertThat(links("栏照片")).containsExactly(link);
        onlyFor("发展对象");
    }

    @Test
    void aMaterialLeadsToTheFileOfItsPerson() {
        UUID person = world.person(village, "孙某", "ACTIVIST");
        materials.add(
                new PersonId(person),
                new MaterialDraft("MAT-01", MONDAY, "手写原件", "档20260608", "", file("申请书扫描.pdf"), null));
        String link = "people/" + person;
        assertThat(links("写原件")).containsExactly(link);
        assertThat(links("20260608")).containsExactly(link);
        assertThat(links("书扫描")).containsExactly(link);
        onlyFor("写原件");
    }

    @Test
    void aLocalRuleIsFoundByThoseItBinds() {
        actAs(world.login(town, "孙书记", "COMMITTEE_SECRETARY"));
        policies.add("发展党员工作细则", "乙镇党发〔2026〕7号", MONDAY, "", null);
        assertThat(links("工作细则")).containsExactly("policies");
        for (Login below : List.of(secretary, neighbour, member)) {
            actAs(below);
            assertThat(links("〔2026〕7号")).as(below.name()).containsExactly("policies");
        }
        actAs(world.login(world.committee(world.county("别县"), "别镇党委"), "周书记", "COMMITTEE_SECRETARY"));
        assertThat(links("工作细则")).isEmpty();
    }

    @Test
    void asManyStatementsForManyDocumentsAsForOne() {
        notices.publish(notice("公示一号"));
        search.find("公示");
        long few = StatementCount.of(() -> search.find("公示"));
        for (int i = 0; i < 7; i++) {
            notices.publish(notice("公示多号" + i));
        }
        assertThat(StatementCount.of(() -> search.find("公示"))).isEqualTo(few);
    }

    @Test
    void theFirstSecretaryAndTheOperatorAreFoundByPinyinAtOnce() {
        actAs(world.login(town, "组织干事", "ORGANIZATION_OFFICER"));
        long young = world.branch(town, "壬村党支部");
        secretaries.open(new OrganizationId(young), "单某明", Sex.FEMALE, "secretary");
        assertThat(keys("select name_keys from app.person where tenant_id = " + young))
                .contains("smm");
        firstOperator.create("operator-password-1", false);
        assertThat(keys("select p.name_keys from app.person p join app.org o on o.id = p.tenant_id"
                        + " where o.code = 'PORTAL' order by p.id limit 1"))
                .isNotEmpty();
    }

    private String keys(String sql) {
        return world.jdbc().sql(sql).query(String.class).single();
    }

    /** Neither the neighbour nor a member without the permission. */
    private void onlyFor(String text) {
        for (Login other : List.of(neighbour, member)) {
            actAs(other);
            assertThat(links(text)).as(other.name()).isEmpty();
        }
    }

    private AttachmentId file(String name) {
        return attachments.store(
                name, new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
    }

    private static NoticeDraft notice(String matter) {
        NoticePerson person = new NoticePerson("李某", "女", "汉族", "1998年5月", "大学", "", "2024年3月12日", "", "", "合格", "");
        return new NoticeDraft(
                "development.candidate", matter, List.of(person), "村公示栏", "支部", "1234567", MONDAY, MONDAY.plusDays(6));
    }

    private List<String> links(String text) {
        return search.find(text).groups().stream()
                .flatMap(g -> g.hits().stream())
                .map(SearchHit::link)
                .distinct() // the task to conclude a notice leads to it too
                .toList();
    }
}
