package org.zhibu.development.casefile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.security.Access;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;

/** What the portal records on a case on its own, when the answer of the body above arrives. */
@Service
public class CaseAnswers {
    private final Cases cases;
    private final JdbcClient jdbc;
    private final Access access;

    CaseAnswers(Cases cases, JdbcClient jdbc, Access access) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Where the case stands; empty when it is none of this organisation. */
    @Transactional(readOnly = true)
    public Optional<CaseState> stateOf(UUID id) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select state from app.development_case where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(CaseState::of);
    }

    /**
     * Records the answer, unless the rules refuse it meanwhile.
     *
     * @param submission that was answered
     * @return whether it was recorded
     */
    @Transactional
    public boolean answered(UUID id, Happening what, UUID submission) {
        access.require(DevelopmentPermissions.WRITE);
        return cases.learnt(id, what, submission);
    }

    /** Records what another organisation did, unless the rules refuse it meanwhile. */
    @Transactional
    public boolean learnt(UUID id, Happening what) {
        access.require(DevelopmentPermissions.WRITE);
        return cases.learnt(id, what, null);
    }

    /** Puts the number of the reply document to the answer that came with the submission. */
    @Transactional
    public void replied(UUID submission, String number) {
        access.require(DevelopmentPermissions.WRITE);
        jdbc.sql("update app.development_entry set number = ? where submission_id = ? and number = '' and not undone"
                        + " and body = 'COMMITTEE' and act <> 'TALK_BEFORE_APPROVAL'")
                .params(number, submission)
                .update();
    }
}
