package org.zhibu.server.database;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;

/**
 * The one place where a guard of the database becomes a refusal that a user can read. The guards are the last word: services check
 * the same things before, but two people can act at once.
 */
public final class Violations {
    private record Guard(String rule, @Nullable String field) {}

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String NO_DATA_FOUND = "P0002";

    private static final Map<String, Guard> GUARDS = Map.ofEntries(
            Map.entry("org_code", new Guard("", "code")),
            Map.entry("notice_not_shortened", new Guard("DEV-49", "to")),
            Map.entry("notice_published", new Guard("DEV-49", null)),
            Map.entry("notice_not_ended", new Guard("TIM-06", null)),
            Map.entry("notice_unanswered", new Guard("DEV-49", null)),
            Map.entry("notice_not_public", new Guard("DEV-49", null)),
            Map.entry("org_code_check", new Guard("", "code")),
            Map.entry("org_level_fits", new Guard("ORG-01", "level")),
            Map.entry("org_no_cycle", new Guard("ORG-14", "parent")),
            Map.entry("org_parent_open", new Guard("ORG-14", "parent")),
            Map.entry("org_open_below", new Guard("ORG-14", null)),
            Map.entry("org_check", new Guard("ORG-14", null)),
            Map.entry("party_group_name", new Guard("", "name")),
            Map.entry("post_one_secretary", new Guard("ROLE-03", "post")),
            Map.entry("post_held_once", new Guard("", "post")),
            Map.entry("person_birth_date_check", new Guard("", "birthDate")),
            Map.entry("policy_value_committee", new Guard("POL-07", null)),
            Map.entry("policy_value_not_past", new Guard("POL-02", "validFrom")),
            Map.entry("policy_proposal_open", new Guard("POL-07", null)),
            Map.entry("person_national_id", new Guard("PPL-42", "nationalId")),
            Map.entry("person_national_id_check", new Guard("PPL-01", "nationalId")),
            Map.entry("person_phone_check", new Guard("", "phone")),
            Map.entry("person_dates_in_order", new Guard("PPL-04", null)),
            Map.entry("person_dates_after_birth", new Guard("PPL-04", "birthDate")),
            Map.entry("person_date_decided", new Guard("PPL-21", null)),
            Map.entry("status_left", new Guard("PPL-21", null)),
            Map.entry("status_future", new Guard("PPL-21", "decidedOn")),
            Map.entry("status_temporary", new Guard("ORG-07", "act")),
            Map.entry("status_order", new Guard("PPL-21", "decidedOn")),
            Map.entry("status_overlap", new Guard("PPL-22", "from")),
            Map.entry("status_no_side", new Guard("PPL-22", null)),
            Map.entry("status_no_reversal", new Guard("PPL-21", null)),
            Map.entry("status_not_latest", new Guard("PPL-21", null)),
            Map.entry("status_holds_post", new Guard("ROLE-03", "act")),
            Map.entry("status_decision_reversed", new Guard("PPL-21", null)),
            Map.entry("expected_exclusion_dates", new Guard("PPL-24", "from")),
            Map.entry("study_year_resits", new Guard("PPL-02", "resits")),
            Map.entry("study_year_once", new Guard("PPL-02", "year")),
            Map.entry("person_away_once", new Guard("PPL-25", null)),
            Map.entry("account_access_login", new Guard("", "login")),
            Map.entry("account_access_login_check", new Guard("", "login")),
            Map.entry("account_access_person", new Guard("", "person")),
            Map.entry("submission_opened", new Guard("", null)),
            Map.entry("submission_station_role", new Guard("AUTH-28", null)),
            Map.entry("submission_approver", new Guard("AUTH-28", null)),
            Map.entry("submission_outcome", new Guard("", "outcome")),
            Map.entry("submission_meeting", new Guard("AUTH-29", "meeting")),
            Map.entry("submission_meeting_day", new Guard("AUTH-29", "meeting")),
            Map.entry("submission_no_talk", new Guard("STEP-16", "meeting")),
            Map.entry("submission_talk_day", new Guard("STEP-16", "talkedOn")),
            Map.entry("submission_talk_matter", new Guard("STEP-16", null)),
            Map.entry("submission_majority", new Guard("MEET-70", "yes")),
            Map.entry("submission_own_case", new Guard("AUTH-31", null)),
            Map.entry("submission_relative", new Guard("AUTH-31", "withdrew")),
            Map.entry("submission_votes", new Guard("AUTH-29", "yes")),
            Map.entry("submission_in_time", new Guard("DEV-74", null)),
            Map.entry("submission_document_file", new Guard("ORG-15", null)),
            Map.entry("seal_file", new Guard("ORG-15", null)),
            Map.entry("submission_extension", new Guard("DEV-74", null)),
            Map.entry("deciding_meeting_quorum", new Guard("MEET-51", "present")),
            Map.entry("reply_day", new Guard("DEV-95", "signedOn")));

    /** Two recorded the vote on one case at once; the second finds it decided. */
    private static final String DECIDED = "submission_decision_case";

    private Violations() {}

    /** Runs statements and turns what the database refuses into a refusal. */
    public static <T extends @Nullable Object> T guard(Supplier<T> statements) {
        try {
            return statements.get();
        } catch (DataAccessException failure) {
            throw translate(failure);
        }
    }

    /** As {@link #guard(Supplier)}, without a result. */
    public static void guard(Runnable statements) {
        try {
            statements.run();
        } catch (DataAccessException failure) {
            throw translate(failure);
        }
    }

    private static RuntimeException translate(DataAccessException failure) {
        if (failure instanceof ConcurrencyFailureException) {
            return stale();
        }
        if (!(NestedExceptionUtils.getMostSpecificCause(failure) instanceof PSQLException said)) {
            return failure;
        }
        String constraint = said.getServerErrorMessage() == null
                ? ""
                : Optional.ofNullable(said.getServerErrorMessage().getConstraint())
                        .orElse("");
        if (constraint.endsWith("_stale") || constraint.equals(DECIDED)) {
            return stale();
        }
        if (INSUFFICIENT_PRIVILEGE.equals(said.getSQLState()) || NO_DATA_FOUND.equals(said.getSQLState())) {
            return new RefusedException(Finding.block("ORG-15", "violation.outside"));
        }
        Guard guard = GUARDS.get(constraint);
        if (guard == null) {
            return failure;
        }
        Finding finding = Finding.block(guard.rule(), "violation." + constraint);
        return new RefusedException(guard.field() == null ? finding : finding.at(guard.field()));
    }

    private static RefusedException stale() {
        return new RefusedException(Finding.block("", "input.stale"));
    }
}
