package org.zhibu.development.casefile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.rule.Finding;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Happening;
import org.zhibu.development.path.Resolution;

/** A vote that is taken from the minutes of a meeting stands on the case as it stands there: the same person, day and numbers (PPL-21). */
@Component
public class MinutesCheck {
    private static final Map<Act, String> BUSINESS = new EnumMap<>(Map.of(
            Act.ADOPT, "ACTIVIST",
            Act.CHOOSE, "CANDIDATE",
            Act.PASS_ADMISSION, "ADMISSION",
            Act.PASS_CONVERSION, "CONVERSION",
            Act.PASS_EXTENSION, "EXTENSION",
            Act.PASS_CANCELLATION, "CANCELLATION"));

    private final JdbcClient jdbc;

    MinutesCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The business of meetings that brings the act; null where none does. */
    public static @Nullable String businessOf(Act act) {
        return BUSINESS.get(act);
    }

    List<Finding> findings(CaseFacts facts, Happening what) {
        Resolution vote = what.resolution();
        if (vote == null || vote.vote() == null || isMinuted(facts, what, vote)) {
            return List.of();
        }
        return List.of(
                Finding.block("PPL-21", "development.refused.notAsMinuted").at("day"));
    }

    private boolean isMinuted(CaseFacts facts, Happening what, Resolution vote) {
        return jdbc.sql(
                        "select exists (select from app.development_resolution where vote_id = :vote and person_id = :person"
                                + " and business = :business and passed_on = :day and (body = 'GENERAL_MEETING') = :general and secret = :secret"
                                + " and (expected, present, written, yes, no, abstain) = (:expected, :present, :written, :yes, :no, :abstain))")
                .param("vote", vote.vote())
                .param("person", facts.person().id().value())
                .param("business", BUSINESS.getOrDefault(what.act(), ""))
                .param("day", what.day())
                .param("general", vote.generalMeeting())
                .param("secret", vote.secret())
                .param("expected", vote.expected())
                .param("present", vote.present())
                .param("written", vote.written())
                .param("yes", vote.yes())
                .param("no", vote.no())
                .param("abstain", vote.abstain())
                .query(Boolean.class)
                .single();
    }
}
