package org.zhibu.server.submission;

import java.time.LocalDate;
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

    /** Somebody of the committee talks with the person today, before the approval. */
    void talk(SubmissionKey key) {
        int version = inbound.open(key).orElseThrow().version();
        inbound.talk(key, version, "周委员", LocalDate.now(clock), "入党动机端正，同意接收");
    }

    @BeforeEach
    void plantTree() {
        w = new SubmissionWorld(world);
    }
}
