package org.zhibu.server.submission.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.people.People;
import org.zhibu.server.submission.AdmissionFilings;
import org.zhibu.server.submission.DecidingMeetings;
import org.zhibu.server.submission.Decisions;
import org.zhibu.server.submission.DraftContents;
import org.zhibu.server.submission.Inbound;
import org.zhibu.server.submission.Outbound;
import org.zhibu.server.submission.Replies;
import org.zhibu.server.submission.Seals;

/** What the pages and forms call. */
@Component
record SubmissionServices(
        Outbound outbound,
        DraftContents drafts,
        Inbound inbound,
        Decisions decisions,
        DecidingMeetings meetings,
        Replies replies,
        AdmissionFilings filings,
        Seals seals,
        Attachments attachments,
        People people,
        Clock clock) {}
