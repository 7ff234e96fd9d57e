package org.zhibu.meetings.meeting;

import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.Indicators;

/** What follows from a step in the same transaction: the audit entry, the indicators, the tasks, the resolutions. */
@Component
class Consequences {
    private final Indicators indicators;
    private final IndicatorSource source;
    private final Audit audit;
    private final MeetingTasks tasks;
    private final CadenceTasks cadence;
    private final Resolutions resolutions;
    private final MeetingNews news;
    private final Drafts drafts;
    private final EmergencyReports emergencies;

    Consequences(
            Indicators indicators,
            IndicatorSource source,
            Audit audit,
            MeetingTasks tasks,
            CadenceTasks cadence,
            Resolutions resolutions,
            MeetingNews news,
            Drafts drafts,
            EmergencyReports emergencies) {
        this.indicators = indicators;
        this.source = source;
        this.audit = audit;
        this.tasks = tasks;
        this.cadence = cadence;
        this.resolutions = resolutions;
        this.news = news;
        this.drafts = drafts;
        this.emergencies = emergencies;
    }

    /** After the step was written to the database. */
    void of(MeetingEntity meeting, MeetingEvent event) {
        audit.record("meetings." + event.name().toLowerCase(java.util.Locale.ROOT), meeting.head.title());
        tasks.follow(meeting);
        news.tell(meeting.id());
        if (event == MeetingEvent.ARCHIVE || event == MeetingEvent.CANCEL) {
            drafts.forget(meeting.id());
        }
        if (event == MeetingEvent.HOLD || event == MeetingEvent.ARCHIVE || event == MeetingEvent.CANCEL) {
            recount(meeting);
        }
        if (event == MeetingEvent.CANCEL) {
            emergencies.giveBack(meeting.id());
        }
        if (event == MeetingEvent.ARCHIVE) {
            resolutions.tell(meeting);
        }
    }

    /** After a meeting was begun and stored; it may take up more topics, which are stored with the transaction. */
    void begun(MeetingEntity meeting) {
        emergencies.takeUp(meeting);
        asks(meeting);
    }

    /** After anything that may change what is asked of whom. */
    void asks(MeetingEntity meeting) {
        tasks.follow(meeting);
    }

    /** After a task of archived minutes was done. */
    void taskDone(MeetingEntity meeting, UUID task) {
        tasks.taskDone(meeting.id(), task);
        indicators.refresh(source, YearMonth.from(meeting.head.date()));
    }

    /** After a meeting was held, or its minutes archived or corrected. */
    void recount(MeetingEntity meeting) {
        indicators.refresh(source, YearMonth.from(meeting.head.date()));
        cadence.follow();
    }
}
