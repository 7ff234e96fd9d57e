package org.zhibu.development.notice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.notice.NoticeOutcome;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.notice.CaseNotice;

/** Where a notice stands, in a few words, with the way to its page. */
final class NoticeState extends Div {
    private static final long serialVersionUID = 1L;

    NoticeState(@Nullable CaseNotice notice, LocalDate today) {
        addClassName("dev-cell");
        if (notice == null) {
            add(PartBox.badge(getTranslation("development.notice.none"), "warn"));
            return;
        }
        add(badge(notice, today));
        add(new Span(text(
                "development.notice.period",
                notice.fromDate().toString(),
                notice.toDate().toString())));
        if (notice.openObjections() > 0) {
            add(PartBox.badge(text("development.notice.objections", notice.openObjections()), "bad"));
        }
        add(new Anchor(notice.link(), text("development.notice.open")));
    }

    private static Span badge(CaseNotice notice, LocalDate today) {
        NoticeOutcome outcome = notice.outcome();
        if (outcome != null) {
            return PartBox.badge(text(outcome.messageKey()), outcome.isClear() ? "good" : "bad");
        }
        if (notice.withdrawn()) {
            return PartBox.badge(text("development.notice.withdrawn"), "warn");
        }
        return notice.isRunning(today)
                ? PartBox.badge(text("development.notice.running"), "plain")
                : PartBox.badge(text("development.notice.ended"), "warn");
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
