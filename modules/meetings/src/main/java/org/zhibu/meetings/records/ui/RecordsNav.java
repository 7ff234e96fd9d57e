package org.zhibu.meetings.records.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhibu.meetings.dual.ui.DualLifeView;
import org.zhibu.meetings.lecture.ui.MakeUpsView;
import org.zhibu.meetings.onecase.ui.ProjectsView;
import org.zhibu.meetings.records.RecordRights;

/** Ways from one page of the records to the others, as far as they concern the user. */
public class RecordsNav extends Nav {
    private static final long serialVersionUID = 1L;

    public RecordsNav(RecordRights rights) {
        addClassNames("record-nav", "no-print");
        setAriaLabel(getTranslation("meetings.records.menu"));
        Map<String, Class<? extends Component>> pages = new LinkedHashMap<>();
        pages.put("meetings.search.title", MinutesSearchView.class);
        pages.put("meetings.sheetOfOne.title", OwnSheetView.class);
        if (rights.readsAll()) {
            pages.put("meetings.matrix.title", AttendanceMatrixView.class);
            pages.put("meetings.ledger.title", LedgerView.class);
            pages.put("meetings.year.title", YearReportView.class);
            if (rights.isBranch()) {
                pages.put("meetings.groups.title", GroupsView.class);
            }
            pages.put("meetings.makeUp.title", MakeUpsView.class);
            pages.put("meetings.dual.title", DualLifeView.class);
        }
        if (rights.hasProjects()) {
            pages.put("meetings.oneCase.title", ProjectsView.class);
        }
        pages.forEach((key, page) -> {
            RouterLink link = new RouterLink();
            link.setText(getTranslation(key));
            link.setRoute(page);
            link.setHighlightCondition(HighlightConditions.sameLocation());
            add(link);
        });
    }
}
