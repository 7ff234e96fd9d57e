package org.zhibu.development.print;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.casefile.ui.CasesView;
import org.zhibu.server.module.ModuleContexts;
import org.zhibu.testkit.Rule;

/** Forms on pages: found on the case, read, reworded. */
class PrintPagesTest extends PrintingTest {
    @Test
    @Rule("TPL-02")
    void theEvaluationIsRewordedOnThePageOfTheResolution() {
        UUID id = passed();
        open(secretary);
        navigate("m/development/" + id + "/print/admission-resolution");
        assertThat(html()).contains("<h2 class=\"dev-form-title\">支部大会关于接收张春燕同志为中共预备党员的决议</h2>");
        _click(_get(Button.class, s -> s.withText("修改基本评价")));
        TextArea words = _get(TextArea.class, s -> s.withLabel("基本评价"));
        assertThat(words.getValue()).isEqualTo("政治立场坚定；工作踏实，肯为群众办事；群众基础好");
        _setValue(words, "一心为民 & 乐于助人");
        _click(_get(Button.class, s -> s.withText("保存")));
        assertThat(prints().wording(id, Print.ADMISSION_RESOLUTION)).isEqualTo("一心为民 & 乐于助人");
        assertThat(html()).contains("张春燕同志一心为民 &amp; 乐于助人。支部共有党员");
    }

    @Test
    @Rule({"TPL-08", "TPL-09"})
    void theCaseLeadsToItsFormsAndItsFile() {
        UUID id = adopted();
        open(secretary);
        CasePart part = context
                .getBean(ModuleContexts.class)
                .contextOf(CasesView.class)
                .orElseThrow()
                .getBeansOfType(CasePart.class)
                .values()
                .stream()
                .filter(p -> p.titleKey().equals("development.print.documents"))
                .findFirst()
                .orElseThrow();
        Component shown = part.of(read(id), () -> {}).orElseThrow();
        List<String> links =
                _find(shown, Anchor.class).stream().map(Anchor::getText).toList();
        assertThat(links)
                .containsExactly(
                        "MAT-02 申请人谈话记录表",
                        "MAT-09 谈话记录表 · 2026年3月2日 入党动机",
                        "MAT-04 推荐和征求意见记录",
                        "MAT-05 确定积极分子支委会记录",
                        "MAT-06 入党积极分子备案报告",
                        "MAT-07 入党积极分子培养考察登记表",
                        "档案目录",
                        "下载整份档案（ZIP）");
        go(_find(shown, Anchor.class).get(1).getHref());
        assertThat(html()).contains("谈入党动机。<br>谈对党的认识。");
    }

    @Test
    @Rule("TPL-10")
    void theRosterIsAPageWithItsWorkbook() {
        chosen();
        open(secretary);
        go("m/development/rosters?of=activists");
        assertThat(_find(NativeTable.class)).hasSize(1);
        assertThat(_get(Anchor.class, s -> s.withText("入党申请人花名册")).getHref()).endsWith("rosters?of=applicants");
        assertThat(_find(Anchor.class, s -> s.withText("导出"))).hasSize(1);
    }

    /** An address with what follows its question mark. */
    private static void go(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts[1]));
    }

    private static String html() {
        return _get(Html.class).getInnerHtml();
    }
}
