package org.zhibu.meetings.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.people.People;
import org.zhibu.meetings.convening.Exemptions;
import org.zhibu.meetings.convening.Leaves;
import org.zhibu.meetings.convening.Proposals;
import org.zhibu.meetings.files.MeetingAttachments;
import org.zhibu.meetings.meeting.AttendanceService;
import org.zhibu.meetings.meeting.BallotService;
import org.zhibu.meetings.meeting.EarlierTasks;
import org.zhibu.meetings.meeting.EmergencyService;
import org.zhibu.meetings.meeting.MeetingProposals;
import org.zhibu.meetings.meeting.MeetingSeries;
import org.zhibu.meetings.meeting.MeetingService;
import org.zhibu.meetings.meeting.MinutesService;
import org.zhibu.meetings.meeting.RoomDuties;
import org.zhibu.meetings.meeting.RoomService;
import org.zhibu.meetings.meeting.ServedKinds;
import org.zhibu.meetings.meeting.SignatureService;
import org.zhibu.meetings.meeting.TypingService;
import org.zhibu.meetings.meeting.VoteService;
import org.zhibu.meetings.print.MeetingFiles;
import org.zhibu.meetings.reporting.Reports;

/** What the parts of a meeting's page call. */
@Component
record MeetingServices(
        MeetingService meetings,
        MinutesService minutes,
        TypingService typing,
        RoomService room,
        RoomDuties duties,
        EmergencyService emergencies,
        AttendanceService attendance,
        SignatureService signatures,
        MeetingProposals beginnings,
        MeetingSeries series,
        Proposals proposals,
        Leaves leaves,
        Exemptions exemptions,
        ServedKinds served,
        MeetingFiles files,
        MeetingAttachments papers,
        EarlierTasks earlier,
        Reports reports,
        Attachments attachments,
        People people,
        VoteService votes,
        BallotService ballots,
        Clock clock) {}
