package org.zhibu.server.inbox;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose tasks the reader has in hand today: the own ones, and those of people who are away and named the reader. */
@Component
class Hands {
    /** @param people people whose tasks they are, with the name of each who is away, or an empty name for the reader */
    record Of(Map<UUID, String> people, Map<String, String> tokens) {
        UUID[] persons() {
            return people.keySet().toArray(UUID[]::new);
        }

        String[] posts() {
            return tokens.keySet().toArray(String[]::new);
        }

        /** Name of the one who is away, when the task came to the reader by that alone. */
        @Nullable
        String standsInFor(@Nullable UUID person, List<String> responsible) {
            String byPerson = person == null ? null : people.get(person);
            String found = byPerson;
            for (String token : responsible) {
                String name = tokens.get(token);
                if (name != null && (found == null || name.isEmpty())) {
                    found = name;
                }
            }
            return found == null || found.isEmpty() || "".equals(byPerson) ? null : found;
        }
    }

    private record Row(UUID person, String name, @Nullable String token) {}

    private final JdbcClient jdbc;

    Hands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Of of(UUID me) {
        Map<UUID, String> people = new HashMap<>();
        Map<String, String> tokens = new HashMap<>();
        people.put(me, "");
        tokens.put("MEMBER", "");
        jdbc.sql("""
                        with behind as (select cast(:me as uuid) as person, '' as name union all
                            select p.id, p.name from app.inbox_delegation d join app.person p on p.tenant_id = d.tenant_id and p.id = d.from_person
                            where d.to_person = :me and app.today() between d.from_date and d.to_date),
                          held as (%s)
                        select b.person, b.name, h.token from behind b left join held h on h.person_id = b.person""".formatted(HeldPosts.SQL))
                .param("me", me)
                .query(Row.class)
                .list()
                .forEach(row -> {
                    people.merge(row.person(), row.name(), Hands::ownFirst);
                    if (row.token() != null) {
                        tokens.merge(row.token(), row.name(), Hands::ownFirst);
                    }
                });
        return new Of(people, tokens);
    }

    private static String ownFirst(String one, String other) {
        return Arrays.asList(one, other).contains("") ? "" : one;
    }
}
