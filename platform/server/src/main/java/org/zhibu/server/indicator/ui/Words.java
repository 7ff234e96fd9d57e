package org.zhibu.server.indicator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhibu.api.indicator.IndicatorSet;
import org.zhibu.api.indicator.LightState;
import org.zhibu.server.indicator.Light;
import org.zhibu.server.indicator.Percentage;
import org.zhibu.server.indicator.Scope;

/** Texts of the dashboard in the language of the component's window. */
record Words(Component here) {
    /** States as the page lists them, the worst first. */
    static final List<LightState> STATES = List.of(
            LightState.OVERDUE,
            LightState.DUE_SOON,
            LightState.ON_TRACK,
            LightState.SATISFIED,
            LightState.NOT_ENABLED,
            LightState.NOT_APPLICABLE);

    String text(String key, Object... arguments) {
        return here.getTranslation(key, arguments);
    }

    String label(IndicatorSet set, String code) {
        return text(set.module() + ".indicator." + code);
    }

    List<String> labels(IndicatorSet set) {
        return set.obligations().stream().map(code -> label(set, code)).toList();
    }

    String state(LightState state) {
        return text("light." + state.name());
    }

    String month(YearMonth month) {
        // the component may not be attached yet
        Locale language = here.getUI()
                .or(() -> Optional.ofNullable(UI.getCurrent()))
                .map(UI::getLocale)
                .orElse(Locale.CHINA);
        return month.format(DateTimeFormatter.ofPattern(text("dashboard.monthFormat"), language));
    }

    String asOf(Scope scope, ZoneId zone) {
        String time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone).format(scope.asOf());
        return scope.current() ? text("dashboard.asOfNow", time) : text("dashboard.asOf", month(scope.month()), time);
    }

    String detail(Light light) {
        return light.until() == null || light.due() == 0
                ? text("dashboard.heldOnly", light.held())
                : text("dashboard.heldOfDue", light.held(), light.due(), String.valueOf(light.until()));
    }

    String rate(Percentage rate) {
        return rate.value()
                .map(v -> text("dashboard.rateOf", v + "%", Long.toString(rate.part()), Long.toString(rate.whole())))
                .orElseGet(() -> text("dashboard.noRate"));
    }
}
