package org.zhibu.api.security;

import java.util.Set;

/**
 * Something a person may do, and the posts that give it.
 *
 * @param code {@code <owner>.<act>}, for example {@code meetings.write}; the owner is the module's id, or {@code platform}
 * @param posts posts that give the permission in the organisation where they are held
 */
public record Permission(String code, Set<Post> posts) {
    public Permission {
        if (!code.matches("[a-z]+\\.[a-zA-Z]+")) {
            throw new IllegalArgumentException("A permission's code reads <owner>.<act>: " + code);
        }
        posts = Set.copyOf(posts);
    }

    /** The part before the dot: a module's id or {@code platform}. */
    public String owner() {
        return code.substring(0, code.indexOf('.'));
    }
}
