package org.zhibu.api.people;

import java.util.List;
import java.util.Map;
import org.zhibu.api.rule.Finding;

/**
 * Who has to come (应到).
 *
 * @param members members who count, with and without a vote, by name
 * @param voters those of them who vote
 * @param leftOut members who do not count that day, by name, each with the reason
 */
public record Expected(List<PersonSummary> members, List<PersonSummary> voters, Map<PersonSummary, Finding> leftOut) {
    public Expected {
        members = List.copyOf(members);
        voters = List.copyOf(voters);
        leftOut = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(leftOut));
    }
}
