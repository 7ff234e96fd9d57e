package org.zhibu.meetings.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.MeetingId;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Topic;

/** Meetings like one that was held before: once more, or several times at the same distance. */
@Service
public class MeetingSeries {
    /** Drafts that one act may begin; a year of weeks. */
    public static final int MOST = 52;

    /** How far the meetings of a series are apart. */
    public enum Distance {
        WEEK,
        TWO_WEEKS,
        MONTH;

        LocalDate after(LocalDate first, int times) {
            return switch (this) {
                case WEEK -> first.plusWeeks(times);
                case TWO_WEEKS -> first.plusWeeks(2L * times);
                // from the first day, so that the 31st stays the 31st after a short month
                case MONTH -> first.plusMonths(times);
            };
        }

        /** Message key of the name. */
        public String messageKey() {
            return "meetings.distance." + name();
        }
    }

    private final MeetingService meetings;
    private final MeetingProposals beginnings;
    private final Access access;

    MeetingSeries(MeetingService meetings, MeetingProposals beginnings, Access access) {
        this.meetings = meetings;
        this.beginnings = beginnings;
        this.access = access;
    }

    /**
     * Begins drafts with place, hour, chair, recorder and topics of a meeting; all of them or none.
     *
     * @param times how many, at least 1
     */
    @Transactional
    public List<MeetingId> repeat(MeetingId id, LocalDate first, int times, Distance distance) {
        access.require(MeetingPermissions.READ);
        if (times < 1 || times > MOST) {
            throw new RefusedException(
                    Finding.block("", "input.outOfRange", 1, MOST).at("times"));
        }
        Minutes like = meetings.read(id);
        List<MeetingId> begun = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            begun.add(meetings.createWith(head(like.head(), distance.after(first, i)), topics(like)));
        }
        return begun;
    }

    /** A title that names the month names the new one. */
    private Head head(Head like, LocalDate day) {
        Optional<PartyGroup> group = beginnings.allGroups().stream()
                .filter(g -> g.id().value().equals(like.group()))
                .findFirst();
        boolean usual = like.title().equals(beginnings.title(like.kind(), group, like.date()));
        return new Head(
                like.kind(),
                usual ? beginnings.title(like.kind(), group, day) : like.title(),
                like.group(),
                like.groupName(),
                day,
                like.startsAt(),
                null,
                like.place(),
                like.chair(),
                like.chairName(),
                like.chairPost(),
                like.recorder(),
                like.recorderName());
    }

    private static List<Topic> topics(Minutes like) {
        return like.topics().stream()
                .map(t -> new Topic(UUID.randomUUID(), t.topic(), "", t.servesAs(), t.minutes(), t.important(), ""))
                .toList();
    }
}
