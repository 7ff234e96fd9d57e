package org.zhibu.development.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Figures of a period beside those of the same period a year earlier (DASH-08), and the words, which may be edited.
 *
 * @param members of a branch: how many members stood in its register, each count with its own day, never added (CONF-12)
 * @param branches for a committee: the same of each branch below
 * @param edited empty when the words are as the figures say them
 * @param version of the words; -1 when nobody edited them
 */
public record FigureReport(
        Term term,
        Figures now,
        Figures before,
        List<MembersOn> members,
        List<OfBranch> branches,
        Optional<String> edited,
        int version) {
    /** Figures of one branch below. */
    public record OfBranch(long organization, String name, Figures figures) {}

    /** How many members the register had on a day. */
    public record MembersOn(LocalDate day, int members) {}

    public FigureReport {
        members = List.copyOf(members);
        branches = List.copyOf(branches);
    }
}
