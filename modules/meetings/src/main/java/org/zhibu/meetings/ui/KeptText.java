package org.zhibu.meetings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.ui.Notices;
import org.zhibu.meetings.meeting.TypingService.Kept;
import org.zhibu.meetings.meeting.TypingService.Typed;
import org.zhibu.meetings.minutes.Passage;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A running text that saves itself while it is typed and follows what others type. The browser keeps what has not arrived, sends it
 * again by itself, and says under the field where the text is.
 */
class KeptText extends TextArea {
    private static final long serialVersionUID = 1L;
    private static final String SCRIPT = "context://scripts/kept-text.js";

    private final transient Passage passage;
    private final transient KeptTexts texts;
    private String told;
    private transient Runnable done = () -> {};

    KeptText(Passage passage, String label, String stored, KeptTexts texts) {
        super(label);
        this.passage = passage;
        this.texts = texts;
        this.told = stored;
        setManualValidation(true);
        setMaxLength(passage.kind().limit());
        setMinRows(1);
        setValue(stored);
        addClassName("kept-text");
        Span state = new Span();
        state.addClassName("kept-state");
        state.getElement().setAttribute("role", "status");
        setHelperComponent(state);
        getElement().addEventListener("kept-done", e -> done.run());
    }

    /** Shows what is stored now, unless the field shows it already. Whoever types in it is not disturbed. */
    void follow(String stored) {
        if (!stored.equals(told)) {
            told = stored;
            getElement().executeJs("this.keptEditor?.theirs($0)", stored);
        }
    }

    /** What happens when Ctrl and Enter end the typing here. */
    void onDone(Runnable act) {
        done = act;
    }

    /** Puts a text into the field as if it had been typed. */
    void type(String text) {
        setValue(text);
        getElement().executeJs("this.value = $0; this.keptEditor?.typed(); this.keptEditor?.send(true)", text);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule(SCRIPT);
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        words.put("saved", getTranslation("meetings.kept.saved"));
        words.put("saving", getTranslation("meetings.kept.saving"));
        words.put("local", getTranslation("meetings.kept.local"));
        getElement()
                .executeJs(
                        "(window.keptTexts ??= []).push([this, $0, $1, $2])",
                        texts.prefix() + passage.key() + "|",
                        words,
                        told);
    }

    /** The browser sends what the field holds. Answers with the text that is stored now, or why it was refused. */
    @ClientCallable
    ObjectNode typed(String draft, int seq, String base, String text) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try {
            Kept kept = texts.store(passage, new Typed(UUID.fromString(draft), seq, base, text));
            told = kept.text();
            answer.put("text", kept.text());
        } catch (RefusedException refusal) {
            String why = Notices.text(refusal.findings().getFirst());
            answer.put("refused", getTranslation("meetings.kept.refused", why));
        }
        return answer;
    }
}
