package org.zhibu.api.live;

/** A page that shows something which others may change meanwhile. The page itself implements it, not a part of it. */
public interface LivePage {
    /**
     * What the page shows, as told to {@link LiveUpdates#changed}; empty while it shows nothing. It hears of what lies within it, and of
     * what it lies within: a page of {@code m/1} of a change of {@code m}, and the other way round.
     */
    String liveTopic();

    /** Called with the session locked, soon after the change; also after changes that this page made, and after a lost connection. */
    void liveChanged();
}
