package org.zhibu.meetings.samples;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.World;

/** The organisations in which the sample meetings are held; all names are invented. */
final class Samples {
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎";
    private static final String GIVEN = "平安和顺春兰秋实文斌海燕建华国强玉梅志远小军立新爱民";

    private final World world;
    private final long town;

    Samples(World world) {
        this.world = world;
        this.town = world.committee(world.county("平川县委组织部"), "柳林镇党委");
    }

    /** As the portal counts the days, which lives on this machine. */
    static String today() {
        return LocalDate.now(ZoneId.systemDefault()).toString();
    }

    static String yesterday() {
        return LocalDate.now(ZoneId.systemDefault()).minusDays(1).toString();
    }

    long town() {
        world.moduleOn(town, "meetings");
        return town;
    }

    long organization(String name, String kind) {
        long organization = world.below(town, name, kind, "BRANCH");
        world.moduleOn(organization, "meetings");
        return organization;
    }

    Login secretary(long organization, String name) {
        return world.login(organization, name, "BRANCH_SECRETARY");
    }

    /** A group with its leader and members. */
    UUID group(long organization, String name, String leader, List<String> members) {
        UUID group = world.group(organization, name);
        UUID first = world.person(organization, leader, "FULL");
        world.joinGroup(organization, first, group);
        world.jdbc()
                .sql("update app.party_group set leader_id = ? where tenant_id = ? and id = ?")
                .params(first, organization, group)
                .update();
        members.forEach(m -> world.joinGroup(organization, world.person(organization, m, "FULL"), group));
        return group;
    }

    void probationer(long organization, UUID group, String name) {
        world.joinGroup(organization, world.person(organization, name, "PROBATIONARY"), group);
    }

    void members(long organization, String status, List<String> names) {
        names.forEach(n -> world.person(organization, n, status));
    }

    /** So many different names, always the same. */
    static List<String> names(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> SURNAMES.substring(i % SURNAMES.length(), i % SURNAMES.length() + 1)
                        + GIVEN.charAt(i * 7 % GIVEN.length())
                        + GIVEN.charAt((i * 5 + 3) % GIVEN.length()))
                .toList();
    }
}
