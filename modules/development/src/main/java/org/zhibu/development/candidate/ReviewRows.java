package org.zhibu.development.candidate;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;

/** Rows of political reviews, one a case. */
@Component
class ReviewRows {
    private static final String INSERT =
            "insert into app.development_review (case_id, methods, resume, attitude, history, morals, relatives, problems, results,"
                    + " conclusion, reviewers, reviewed_on, good, version) values (:case, :methods, :resume, :attitude, :history, :morals,"
                    + " :relatives, :problems, :results, :conclusion, :reviewers, :on, :good, 1) on conflict do nothing";
    private static final String UPDATE =
            "update app.development_review set methods = :methods, resume = :resume, attitude = :attitude, history = :history,"
                    + " morals = :morals, relatives = :relatives, problems = :problems, results = :results, conclusion = :conclusion,"
                    + " reviewers = :reviewers, reviewed_on = :on, good = :good, version = version + 1"
                    + " where case_id = :case and version = :version";

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PoliticalReview> find(UUID caseId) {
        return jdbc.sql("select * from app.development_review where case_id = ?")
                .param(caseId)
                .query((row, i) -> review(row))
                .optional();
    }

    void save(UUID caseId, PoliticalReview review) {
        int written = jdbc.sql(review.version() == 0 ? INSERT : UPDATE)
                .param("case", caseId)
                .param("methods", review.methods().stream().map(Enum::name).toArray(String[]::new))
                .param("resume", review.resume())
                .param("attitude", review.attitude())
                .param("history", review.history())
                .param("morals", review.morals())
                .param("relatives", review.relatives())
                .param("problems", review.problems())
                .param("results", review.results())
                .param("conclusion", review.conclusion())
                .param("reviewers", review.reviewers())
                .param("on", review.reviewedOn(), Types.DATE)
                .param("good", review.good(), Types.BOOLEAN)
                .param("version", review.version())
                .update();
        if (written == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
    }

    /** Near relatives as the register has them (DEV-46). */
    List<Relative> relatives(UUID person) {
        return jdbc.sql("select name, relation from app.person_relation where person_id = ? and kind = 'RELATIVE'"
                        + " and to_date is null order by relation, name")
                .param(person)
                .query(Relative.class)
                .list();
    }

    private static PoliticalReview review(ResultSet row) throws SQLException {
        Array methods = row.getArray("methods");
        return new PoliticalReview(
                Arrays.stream((String[]) methods.getArray())
                        .map(ReviewMethod::valueOf)
                        .toList(),
                row.getString("resume"),
                row.getString("attitude"),
                row.getString("history"),
                row.getString("morals"),
                row.getString("relatives"),
                row.getString("problems"),
                row.getString("results"),
                row.getString("conclusion"),
                row.getString("reviewers"),
                row.getObject("reviewed_on", LocalDate.class),
                row.getObject("good", Boolean.class),
                row.getInt("version"));
    }
}
