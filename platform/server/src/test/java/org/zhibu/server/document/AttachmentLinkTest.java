package org.zhibu.server.document;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.ui.AttachmentLink;
import org.zhibu.server.PortalTest;

/** What a browser can show opens on the page; the rest is handed out. */
class AttachmentLinkTest extends PortalTest {
    @Autowired
    Attachments attachments;

    @BeforeEach
    void openBranch() {
        open(world.login(
                world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丙村党支部"), "王某", "BRANCH_SECRETARY"));
    }

    @Test
    void aPdfOpensOnThePage() {
        show("志愿书.pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        _click(_get(Button.class, s -> s.withText("查看")));
        assertThat(_get(IFrame.class).getSrc()).isNotEmpty();
        assertThat(_get(Anchor.class, s -> s.withText("下载")).getHref()).isNotEmpty();
    }

    @Test
    void aWordFileIsHandedOut() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument docx = new XWPFDocument()) {
            docx.createParagraph().createRun().setText("我志愿加入中国共产党");
            docx.write(bytes);
        }
        show("志愿书.docx", bytes.toByteArray());
        Anchor link = _get(Anchor.class, s -> s.withText("查看"));
        assertThat(link.getHref()).isNotEmpty();
        assertThat(link.getAriaLabel()).contains("查看 志愿书.docx");
    }

    private void show(String name, byte[] content) {
        AttachmentId id = attachments.store(name, new ByteArrayInputStream(content));
        UI.getCurrent()
                .add(new AttachmentLink(
                        attachments,
                        Objects.requireNonNull(attachments.byIds(List.of(id)).get(id)),
                        "查看"));
    }
}
