package org.zhibu.server.notice;

import static org.zhibu.server.notice.NoticeState.DRAFT;
import static org.zhibu.server.notice.NoticeState.ENDED;
import static org.zhibu.server.notice.NoticeState.PUBLIC;

import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;

/** What can be done to a notice, and from where: the whole workflow. */
public enum NoticeAct {
    EDIT(DRAFT),
    PUBLISH(DRAFT),
    EXTEND(PUBLIC),
    /** Back to a draft of a new round, whose days begin anew. */
    CORRECT(PUBLIC, ENDED),
    OBJECT(PUBLIC, ENDED),
    CONCLUDE(PUBLIC, ENDED),
    SHOW(PUBLIC);

    private final NoticeState first;
    private final NoticeState second;

    NoticeAct(NoticeState only) {
        this(only, only);
    }

    NoticeAct(NoticeState first, NoticeState second) {
        this.first = first;
        this.second = second;
    }

    public boolean possibleIn(NoticeState state) {
        return state == first || state == second;
    }

    void requireIn(NoticeState state) {
        if (!possibleIn(state)) {
            throw new RefusedException(Finding.block("", "notice.refused.state"));
        }
    }
}
