package org.zhibu.server.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.RequiredDocument;
import org.zhibu.api.submission.SubmissionKind;
import org.zhibu.server.module.ModuleContexts;
import org.zhibu.server.module.Modules;

/** The kinds of submissions: one of the platform's own for each matter, and those of the modules that are switched on. */
@Component
class SubmissionKinds {
    /** What the platform itself knows of a matter, so that a branch without the module can hand it in all the same. */
    private record Plain(Matter matter, List<RequiredDocument> required) implements SubmissionKind {
        @Override
        public String code() {
            return "platform." + matter.name();
        }
    }

    /** The filing of several admissions in one act, which is begun from the list of what was approved (STEP-18). */
    private record AdmissionFiling() implements SubmissionKind {
        @Override
        public String code() {
            return ADMISSION_FILING;
        }

        @Override
        public Matter matter() {
            return Matter.ADMIT;
        }

        @Override
        public String messageKey() {
            return "submission.admissionFiling";
        }

        @Override
        public boolean byHand() {
            return false;
        }
    }

    static final String ADMISSION_FILING = "platform.admissionFiling";

    private static final List<SubmissionKind> PLAIN = Stream.concat(
                    Stream.of(Matter.values()).<SubmissionKind>map(SubmissionKinds::plain),
                    Stream.of(new AdmissionFiling()))
            .toList();

    private final ModuleContexts contexts;
    private final ObjectProvider<Modules> modules;

    SubmissionKinds(ModuleContexts contexts, ObjectProvider<Modules> modules) {
        this.contexts = contexts;
        this.modules = modules;
    }

    /** Every kind that may be begun here; the general ones of 请示 and 报告 first. */
    List<SubmissionKind> all() {
        List<SubmissionKind> kinds = new ArrayList<>(PLAIN);
        var enabled = modules.getObject().enabled();
        contexts.beansOf(SubmissionKind.class).forEach((module, beans) -> {
            if (enabled.contains(module)) {
                kinds.addAll(beans);
            }
        });
        return kinds;
    }

    /** The kind, also of a module that was switched off since. */
    Optional<SubmissionKind> find(String code) {
        return Stream.concat(
                        PLAIN.stream(),
                        contexts.beansOf(SubmissionKind.class).values().stream().flatMap(List::stream))
                .filter(k -> k.code().equals(code))
                .findFirst();
    }

    private static Plain plain(Matter matter) {
        return new Plain(
                matter,
                switch (matter) {
                    case ADMIT ->
                        List.of(
                                document("membershipForm", "DEV-59"),
                                document("resolution", "DEV-59"),
                                document("applicationLetter", "DEV-59"),
                                document("politicalReview", "DEV-59"),
                                document("cultivationFile", "DEV-59"));
                    case CONVERT ->
                        List.of(document("conversionApplication", "DEV-90"), document("resolution", "DEV-90"));
                    case PRE_REVIEW ->
                        List.of(document("politicalReview", "AUTH-10"), document("cultivationFile", "AUTH-10"));
                    case ELECTION, BY_ELECTION -> List.of(document("electionReport", matter.rule()));
                    case COMMEND_OR_DISCIPLINE, DISPOSE, SUSPEND -> List.of(document("resolution", matter.rule()));
                    case YEAR_PLAN -> List.of(document("plan", matter.rule()));
                    case FOUND_BRANCH,
                            FOUND_GROUP,
                            GROUP_AGENDA,
                            ADOPT_ACTIVIST,
                            ASSIGN_CONTACTS,
                            RETIER_ACTIVIST,
                            CANDIDATE,
                            POLITICAL_REVIEW,
                            TRAIN,
                            TALK,
                            DEFER_CONVERSION,
                            DUES_RELIEF,
                            DUES_OF_YEAR,
                            INTRODUCTION_LETTER,
                            POSTPONE_LIFE_MEETING,
                            VILLAGE_PROJECT,
                            CONGRESS,
                            EMERGENCY,
                            REQUEST,
                            REPORT -> List.of();
                });
    }

    private static RequiredDocument document(String item, String rule) {
        return new RequiredDocument(item, "submission.document." + item, rule);
    }
}
