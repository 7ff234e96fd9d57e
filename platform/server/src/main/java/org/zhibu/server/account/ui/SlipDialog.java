package org.zhibu.server.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.zhibu.server.account.ActivationSlip;

/** The slip with an activation code, shown this once, to be printed or copied for the person. */
public class SlipDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public SlipDialog(ActivationSlip slip, ZoneId zone) {
        setHeaderTitle(getTranslation("slip.title"));
        addClassName("slip-dialog");
        setCloseOnOutsideClick(false);
        Paragraph once = new Paragraph(getTranslation("slip.once"));
        once.addClassNames("finding-warn", "no-print");
        DescriptionList lines = new DescriptionList();
        line(lines, "slip.organization", slip.organizationName() + " (" + slip.organizationCode() + ")");
        line(lines, "slip.person", slip.personName());
        line(lines, "slip.login", slip.login());
        line(lines, "slip.code", slip.code()).addClassName("activation-code");
        line(lines, "slip.until", DAY.format(slip.until().atZone(zone)));
        Div sheet = new Div(lines, new Paragraph(getTranslation("slip.how")));
        sheet.addClassName("activation-slip");
        add(once, sheet);
        Button print = new Button(getTranslation("action.print"), VaadinIcon.PRINT.create());
        print.addClickListener(e -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        Button close = new Button(getTranslation("slip.done"), e -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(print, close);
    }

    private DescriptionList.Description line(DescriptionList lines, String key, String text) {
        DescriptionList.Description description = new DescriptionList.Description(text);
        lines.add(new DescriptionList.Term(getTranslation(key)), description);
        return description;
    }
}
