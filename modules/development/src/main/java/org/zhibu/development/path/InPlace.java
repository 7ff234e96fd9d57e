package org.zhibu.development.path;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The four that have to be in place (四到位, DEV-22).
 *
 * @param ripeOn when the time of cultivation is long enough; null before the adoption
 * @param talkers who talked with the person; may be empty
 */
public record InPlace(
        boolean contacts,
        boolean time,
        boolean sponsors,
        boolean talker,
        @Nullable LocalDate ripeOn,
        String talkers) {
    public static InPlace of(CaseFacts facts, Limits limits, LocalDate today) {
        LocalDate counted = facts.countedFrom();
        LocalDate ripe = counted == null ? null : counted.plusMonths(limits.cultivationMonths());
        String talkers = facts.last(Act.TALK_BEFORE_APPROVAL)
                .or(() -> facts.last(Act.TALK))
                .map(CaseFacts.Entry::doneBy)
                .orElse("");
        return new InPlace(
                !facts.contacts().isEmpty() && facts.contacts().stream().allMatch(CaseFacts.Companion::votes),
                ripe != null && !ripe.isAfter(today),
                facts.sponsors().size() == limits.sponsors()
                        && facts.sponsors().stream().allMatch(CaseFacts.Companion::votes),
                !talkers.isEmpty(),
                ripe,
                talkers);
    }
}
