package org.zhibu.development.handup;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhibu.api.event.EventListener;
import org.zhibu.api.submission.SubmissionFiled;
import org.zhibu.development.casefile.CaseAnswers;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Happening;

/** The county took note of an admission: the case says so (STEP-18, MAT-22). */
@Component
class CountyFiled implements EventListener<SubmissionFiled> {
    private final CaseAnswers cases;

    CountyFiled(CaseAnswers cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "development.countyFiled";
    }

    @Override
    public Class<SubmissionFiled> type() {
        return SubmissionFiled.class;
    }

    @Override
    public void on(SubmissionFiled filed) {
        UUID id = filed.subject();
        if (id != null && filed.kind().equals(HandUpKind.ADMISSION.code())) {
            cases.answered(
                    id,
                    Happening.of(Act.FILE_COUNTY, filed.filedOn())
                            .by(filed.filedBy())
                            .numbered(filed.number()),
                    filed.submission().value());
        }
    }
}
