package org.zhibu.development.candidate;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.event.EventListener;
import org.zhibu.api.league.RecommendationAdopted;
import org.zhibu.api.text.Messages;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.OpinionAsks;
import org.zhibu.development.path.OpinionSource;
import org.zhibu.development.path.OpinionStage;

/** Takes up what the league recommends (LEAG-02, LEAG-05). Where no module of the league tells it, it is entered by hand. */
@Component
class LeagueListener implements EventListener<RecommendationAdopted> {
    private final JdbcClient jdbc;
    private final Messages messages;

    LeagueListener(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** An open case and where it stands. */
    private record Open(UUID id, CaseState state) {}

    @Override
    public String name() {
        return "development.league";
    }

    @Override
    public Class<RecommendationAdopted> type() {
        return RecommendationAdopted.class;
    }

    @Override
    public void on(RecommendationAdopted adopted) {
        jdbc.sql("select id, state from app.development_case where person_id = ? and closed_on is null")
                .param(adopted.person())
                .query((row, i) -> new Open(row.getObject("id", UUID.class), CaseState.of(row.getString("state"))))
                .optional()
                .filter(open -> stage(open) != OpinionStage.CONVERSION)
                .ifPresent(open -> keep(open, adopted));
    }

    private void keep(Open open, RecommendationAdopted adopted) {
        String votes = messages.text(
                "development.candidate.leagueVotes", adopted.expected(), adopted.present(), adopted.yes());
        jdbc.sql(
                        "insert into app.development_opinion (case_id, stage, source, said_on, said_by, text, in_favour, recorded_by)"
                                + " values (?, ?, ?, ?, ?, ?, true, ?)")
                .params(
                        open.id(),
                        stage(open).name(),
                        OpinionSource.RECOMMENDED_BY_LEAGUE.name(),
                        adopted.adoptedOn(),
                        adopted.league(),
                        (votes + adopted.text()).strip(),
                        messages.text("development.name"))
                .update();
    }

    /** The source belongs to the first two stages only; later it stays with the second. */
    private static OpinionStage stage(Open open) {
        OpinionStage stage = OpinionAsks.stageOf(open.state());
        return stage == OpinionStage.ADMISSION ? OpinionStage.CANDIDATE : stage;
    }
}
