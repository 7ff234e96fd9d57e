package org.zhibu.server.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.security.Post;

/** How the posts that answer for a task are written down. A group's leader is a post of that group alone. */
final class Stages {
    private Stages() {}

    static String leaderOf(UUID group) {
        return Post.GROUP_LEADER + ":" + group;
    }

    static String[] write(List<Set<Post>> stages, @Nullable UUID group) {
        return stages.stream()
                .map(posts -> posts.stream()
                        .sorted()
                        .map(p -> p == Post.GROUP_LEADER && group != null ? leaderOf(group) : p.name())
                        .collect(Collectors.joining(",")))
                .toArray(String[]::new);
    }

    /** The posts of the first stages. */
    static String[] first(String[] stages, int count) {
        return Arrays.stream(stages)
                .limit(count)
                .flatMap(s -> Arrays.stream(s.split(",")))
                .distinct()
                .toArray(String[]::new);
    }

    /** Stages to tell so that at least one of them is held by somebody; all when none is. */
    static int reaching(String[] stages, int wanted, Set<String> held) {
        int told = wanted;
        while (told < stages.length && Arrays.stream(first(stages, told)).noneMatch(held::contains)) {
            told++;
        }
        return told;
    }
}
