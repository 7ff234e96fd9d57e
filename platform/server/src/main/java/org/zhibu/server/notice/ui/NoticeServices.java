package org.zhibu.server.notice.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.people.People;
import org.zhibu.server.notice.NoticeDocuments;
import org.zhibu.server.notice.NoticeService;
import org.zhibu.server.notice.ObjectionService;

/** What the pages of notices call. */
@Component
record NoticeServices(
        NoticeService notices,
        ObjectionService objections,
        NoticeDocuments documents,
        Attachments attachments,
        People people,
        Clock clock) {}
