package org.zhibu.development.casefile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhibu.api.people.MaterialDraft;
import org.zhibu.api.people.Materials;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Severity;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Happening;

/** The papers that acts leave in the file (MAT-*), and whether the file is complete for the next one (PPL-48, DEV-43, DEV-70). */
@Component
class Papers {
    /** Steps of the platform's checklist that have to be complete before the act. */
    private static final Map<Act, String> GATES = new EnumMap<>(Map.of(
            Act.FILE_ACTIVIST, "ACTIVIST_FILING",
            Act.FILE_CANDIDATE, "CANDIDATE_FILING",
            Act.PASS_PRE_REVIEW, "PRE_REVIEW",
            Act.PASS_ADMISSION, "ADMISSION_MEETING",
            Act.APPROVE_ADMISSION, "ADMISSION_APPROVAL",
            Act.PASS_CONVERSION, "CONVERSION_MEETING",
            Act.APPROVE_CONVERSION, "CONVERSION_APPROVAL"));

    private static final int MAX_NOTE = 300;
    private static final int MAX_NUMBER = 40;

    private final Materials materials;

    Papers(Materials materials) {
        this.materials = materials;
    }

    /** Puts the act's paper into the file; empty when it leaves none. */
    Optional<UUID> file(CaseFacts facts, Happening what) {
        String code = LeftBehind.by(what.act()).orElse("");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(materials.add(
                facts.person().id(),
                new MaterialDraft(
                        code,
                        what.day(),
                        "",
                        cut(what.number(), MAX_NUMBER),
                        cut(what.note(), MAX_NOTE),
                        what.file(),
                        null)));
    }

    /** Takes a paper back that an act had left by mistake. */
    void withdraw(PersonId person, UUID material, String reason) {
        materials.withdraw(person, material, cut(reason, MAX_NOTE));
    }

    /** What the file lacks for the act: warnings on the way, refusals where nothing may lack (DEV-43). */
    List<Finding> missing(CaseFacts facts, Act act) {
        String step = GATES.get(act);
        if (step == null) {
            return List.of();
        }
        boolean strict = act == Act.PASS_PRE_REVIEW || act == Act.PASS_ADMISSION;
        return materials.missing(facts.person().id(), step).stream()
                .map(f -> strict && f.messageKey().equals("people.material.missing")
                        ? new Finding("DEV-43", Severity.BLOCK, f.messageKey(), f.arguments(), f.field())
                        : f)
                .toList();
    }

    private static String cut(String text, int length) {
        String stripped = text.strip();
        return stripped.length() <= length ? stripped : stripped.substring(0, length - 1) + "…";
    }
}
