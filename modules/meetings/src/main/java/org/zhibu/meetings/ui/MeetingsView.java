package org.zhibu.meetings.ui;

import jakarta.annotation.security.PermitAll;
import org.zhibu.api.ui.Page;

@PermitAll
public class MeetingsView extends Page {
    private static final long serialVersionUID = 1L;

    MeetingsView() {
        super("meetings.menu");
    }
}
