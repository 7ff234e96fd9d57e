package org.zhibu.development.cultivation;

/** What a talk is about (TPL-08). */
public enum TalkTopic {
    MOTIVE,
    THINKING,
    CONDUCT,
    ASSESSMENT,
    SPIRIT,
    OTHER;

    public String messageKey() {
        return "development.talk.topic." + name();
    }
}
