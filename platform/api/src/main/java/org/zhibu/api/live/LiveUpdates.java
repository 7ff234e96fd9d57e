package org.zhibu.api.live;

/** Tells the open pages of the current organisation, on every node, that something which they show was changed. */
public interface LiveUpdates {
    /**
     * Tells every {@link LivePage} of the topic, once for the current transaction and with its commit. Nothing is carried along: the
     * page reads again.
     *
     * @param topic what was changed, without blanks, at most 100 characters; begins with the id of the module
     */
    void changed(String topic);
}
