package org.zhibu.meetings.records.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.records.Ledger;
import org.zhibu.meetings.records.RecordRights;

/** The ledger of a year (PPL-50). */
@StyleSheet("theme/meetings.css")
@PermitAll
public class LedgerView extends RecordPage implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Ledger ledger;
    private final Select<Integer> year;
    private final Select<MeetingKind> kind;

    LedgerView(Ledger ledger, RecordRights rights, Clock clock) {
        super("meetings.ledger.title", rights);
        this.ledger = ledger;
        hint(getTranslation("meetings.ledger.hint"));
        int now = LocalDate.now(clock).getYear();
        year = chooser("meetings.field.year", years(now), this::draw);
        year.setValue(now);
        kind = chooser("meetings.field.kind", List.of(MeetingKind.values()), this::draw);
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("meetings.filter.anyKind"));
        kind.setItemLabelGenerator(k -> getTranslation(k == null ? "meetings.filter.anyKind" : k.messageKey()));
        controls(year, kind);
    }

    /** This year and those before it. */
    static List<Integer> years(int now) {
        return IntStream.range(0, OwnSheetView.YEARS).mapToObj(i -> now - i).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number(event.getLocation(), "year").ifPresent(year::setValue);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("kind")
                .ifPresent(k -> kind.setValue(Arrays.stream(MeetingKind.values())
                        .filter(one -> one.name().equals(k))
                        .findFirst()
                        .orElse(null)));
        draw();
    }

    private void draw() {
        int chosen = year.getValue();
        MeetingKind one = kind.getValue();
        show(ledger.of(chosen, one), "ledger-" + chosen, () -> ledger.carriedAway(chosen, one));
    }
}
