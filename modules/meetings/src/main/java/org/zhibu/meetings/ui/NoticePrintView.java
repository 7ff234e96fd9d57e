package org.zhibu.meetings.ui;

import jakarta.annotation.security.PermitAll;
import org.zhibu.api.ui.Page;

@PermitAll
public class NoticePrintView extends Page {
    private static final long serialVersionUID = 1L;

    NoticePrintView() {
        super("meetings.menu");
    }
}
