package org.zhibu.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.search.SearchHit;
import org.zhibu.server.PortalTest;
import org.zhibu.server.StatementCount;
import org.zhibu.server.text.NameKeys;

/** What is found, by whom, and how. */
class SearchTest extends PortalTest {
    @Autowired
    Search search;

    private long village;

    @BeforeEach
    void openBranch() {
        long town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        village = world.branch(town, "庚村党支部");
        long neighbour = world.branch(town, "辛村党支部");
        person(village, "王小明");
        person(village, "单雄信");
        person(village, "吕布");
        person(village, "100%_人");
        person(neighbour, "王小邻");
        actAs(world.login(village, "赵书记", "BRANCH_SECRETARY"));
    }

    @ParameterizedTest
    @CsvSource({
        "小明, 王小明",
        "王小, 王小明",
        "wxm, 王小明",
        "WangXiaoMing, 王小明",
        "xiaoming, 王小明",
        "'wang xiao', 王小明",
        "shan, 单雄信",
        "sxx, 单雄信",
        "lvbu, 吕布",
        "%, 100%_人",
        "_, 100%_人",
        "0%_, 100%_人",
    })
    void findsPeopleByNameAndPinyin(String typed, String name) {
        assertThat(titles(typed)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"邻", "dan", "😀", "\\", "'%%'", "'王 小'", "' '", "xyz"})
    void findsNothingElse(String typed) {
        assertThat(titles(typed)).isEmpty();
    }

    @Test
    void survivesAnyText() {
        assertThat(titles("'; drop table app.person; --")).isEmpty();
        assertThat(titles("\0")).isEmpty();
        assertThat(titles("王".repeat(61))).isEmpty();
        assertThat(titles("\uD83D")).isEmpty();
    }

    @Test
    void whoMayNotReadTheRegisterFindsNobody() {
        actAs(world.login(village, "普通党员", "MEMBER"));
        assertThat(search.find("王").groups()).isEmpty();
    }

    @Test
    void whoHasLeftIsNotFound() {
        UUID gone = person(village, "钱已走");
        assertThat(titles("钱已走")).hasSize(1);
        world.jdbc()
                .sql("update app.person set left_on = current_date where tenant_id = ? and id = ?")
                .params(village, gone)
                .update();
        assertThat(titles("钱已走")).isEmpty();
    }

    @Test
    void showsFiveAndLeadsToTheRest() {
        for (int i = 0; i < 7; i++) {
            person(village, "孙某" + (char) ('甲' + i));
        }
        Search.Group people = search.find("孙某").groups().getFirst();
        assertThat(people.hits()).hasSize(Search.PER_KIND);
        assertThat(people.more()).isTrue();
        assertThat(people.all()).hasValueSatisfying(path -> assertThat(path).startsWith("people?text="));
    }

    @Test
    void whoseNameBeginsWithTheTextComesFirst() {
        person(village, "阿明王");
        assertThat(titles("王")).startsWith("王小明").contains("阿明王");
    }

    @Test
    void asManyStatementsForManyPeopleAsForOne() {
        long few = StatementCount.of(() -> search.find("王"));
        for (int i = 0; i < 30; i++) {
            person(village, "王" + i);
        }
        assertThat(StatementCount.of(() -> search.find("王"))).isEqualTo(few);
    }

    private UUID person(long organization, String name) {
        UUID id = world.person(organization, name, "FULL");
        world.jdbc()
                .sql("update app.person set name_keys = ? where tenant_id = ? and id = ?")
                .params(NameKeys.of(name), organization, id)
                .update();
        return id;
    }

    private List<String> titles(String typed) {
        return search.find(typed).groups().stream()
                .flatMap(g -> g.hits().stream())
                .map(SearchHit::title)
                .toList();
    }
}
