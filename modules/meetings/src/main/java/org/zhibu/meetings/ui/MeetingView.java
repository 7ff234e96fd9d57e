package org.zhibu.meetings.ui;

import jakarta.annotation.security.PermitAll;
import org.zhibu.api.ui.Page;

@PermitAll
public class MeetingView extends Page {
    private static final long serialVersionUID = 1L;

    MeetingView() {
        super("meetings.menu");
    }
}
