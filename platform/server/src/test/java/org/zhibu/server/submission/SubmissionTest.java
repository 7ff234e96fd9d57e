package org.zhibu.server.submission;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.server.PortalTest;

/** Base of tests of what goes up the tree: the services on the way, and a new tree for each test. */
abstract class SubmissionTest extends PortalTest {
    @Autowired
    Outbound outbound;

    @Autowired
    DraftContents contents;

    @Autowired
    Inbound inbound;

    @Autowired
    Decisions decisions;

    @Autowired
    DecidingMeetings meetings;

    @Autowired
    Replies replies;

    SubmissionWorld w;

    @BeforeEach
    void plantTree() {
        w = new SubmissionWorld(world);
    }
}
