package org.zhibu.development.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Main;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.search.SearchHit;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Happening;
import org.zhibu.server.search.Search;
import org.zhibu.testkit.Rule;

/** Where cases are met outside of their own pages: in the person's file and in the search. */
class ElsewhereTest extends DevelopmentTest {
    @Test
    @Rule("PPL-42")
    void theFileOfAPersonHoldsTheWay() {
        UUID id = applicant("Applicant", DAY);
        record(id, Happening.of(Act.TALK, DAY).by("Secretary"));
        open(secretary);
        navigate("people/" + read(id).person().id().value());
        assertThat(LocatorJ._get(Main.class).getElement().getTextRecursively()).contains("入党培养发展", "党组织派人谈话");
        world.jdbc()
                .sql("update app.module_enabled set enabled = false where tenant_id = ?")
                .param(branch)
                .update();
        UUID member = first;
        open(secretary);
        navigate("people/" + member);
        assertThat(LocatorJ._get(Main.class).getElement().getTextRecursively()).doesNotContain("入党培养发展");
    }

    @Test
    void theSearchFindsCasesByName() {
        UUID id = applicant("张建国", DAY);
        List<SearchHit> hits = context.getBean(Search.class).find("张建").groups().stream()
                .filter(g -> g.kind().equals("development.search.kind"))
                .flatMap(g -> g.hits().stream())
                .toList();
        assertThat(hits).extracting(SearchHit::link).containsExactly("m/development/" + id);
    }
}
