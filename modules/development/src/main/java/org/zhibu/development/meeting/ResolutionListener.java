package org.zhibu.development.meeting;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.event.EventListener;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.meeting.ResolutionPassed;
import org.zhibu.api.security.Post;

/** Keeps resolutions on people of this module, and asks the branch to take them on the case. */
@Component
class ResolutionListener implements EventListener<ResolutionPassed> {
    private static final Set<String> BUSINESS =
            Set.of("ACTIVIST", "CANDIDATE", "ADMISSION", "CONVERSION", "EXTENSION", "CANCELLATION");

    private final JdbcClient jdbc;
    private final Inbox inbox;

    ResolutionListener(JdbcClient jdbc, Inbox inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    @Override
    public String name() {
        return "development.resolutions";
    }

    @Override
    public Class<ResolutionPassed> type() {
        return ResolutionPassed.class;
    }

    @Override
    public void on(ResolutionPassed passed) {
        UUID person = passed.person();
        if (person == null || !BUSINESS.contains(passed.business())) {
            return;
        }
        // more ballots than people in the room are written opinions (MEET-70)
        int written = Math.max(0, passed.yes() + passed.no() + passed.abstain() - passed.present());
        jdbc.sql(
                        "insert into app.development_resolution (vote_id, person_id, business, body, matter, passed_on, expected, present, written,"
                                + " yes, no, abstain, secret, link) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        passed.vote(),
                        person,
                        passed.business(),
                        passed.body().name(),
                        passed.matter(),
                        passed.passedOn(),
                        passed.expected(),
                        passed.present(),
                        written,
                        passed.yes(),
                        passed.no(),
                        passed.abstain(),
                        passed.secret(),
                        passed.link())
                .update();
        openCase(person)
                .ifPresent(id -> inbox.put(Task.of(
                                "development",
                                "resolution:" + passed.vote(),
                                "development.task.resolution",
                                "m/development/" + id,
                                passed.matter())
                        .rule("DEV-43")
                        .to(Post.BRANCH_SECRETARY, Post.ORGANIZATION_COMMISSIONER)));
    }

    private Optional<UUID> openCase(UUID person) {
        return jdbc.sql("select id from app.development_case where person_id = ? and closed_on is null")
                .param(person)
                .query(UUID.class)
                .optional();
    }
}
