package org.zhibu.server.search;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.server.PortalTest;
import org.zhibu.server.text.NameKeys;
import org.zhibu.testkit.Measurements;

/** How long the search takes in an organisation with 50,000 people, ten times the largest. Run by {@code ./portal bench search}. */
@Tag("bench")
class SearchBench extends PortalTest {
    private static final int PEOPLE = 50_000;
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑单曾解查仇区";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂建国华文志小雪乐行";

    private final Measurements times = new Measurements(21);

    @Autowired
    Search search;

    @Test
    void fiftyThousandPeople() {
        long village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "大村党支部");
        actAs(world.login(village, "书记某", "BRANCH_SECRETARY"));
        Random random = new Random(7);
        String[] names = new String[PEOPLE];
        Arrays.setAll(
                names,
                i -> pick(SURNAMES, random)
                        + pick(GIVEN, random)
                        + (random.nextInt(4) == 0 ? "" : pick(GIVEN, random)));
        long start = System.nanoTime();
        String[] keys = Arrays.stream(names).map(NameKeys::of).toArray(String[]::new);
        System.out.printf("keys of %,d names: %d ms%n", PEOPLE, millis(start));
        world.jdbc()
                .sql(
                        "insert into app.person (tenant_id, name, name_keys, sex, status) select ?, n, k, 'FEMALE', 'FULL' from unnest(?, ?) x(n, k)")
                .params(village, names, keys)
                .update();
        for (String typed : List.of("王", "小明", "王小明", "wxm", "wangxiaoming", "zeng", "没有此人", "zzzz")) {
            int hits = search.find(typed).size();
            times.measure(typed + ", " + hits + " hits", () -> search.find(typed));
        }
        times.print("Search among %,d people".formatted(PEOPLE));
    }

    private static String pick(String from, Random random) {
        int at = random.nextInt(from.length());
        return from.substring(at, at + 1);
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
