package org.zhibu.server.calendar.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.shell.PlatformPage;

/** The calendar and the operator's page of holidays in the menu. */
@Configuration(proxyBeanMethods = false)
class CalendarPages {
    @Bean
    PlatformPage calendarPage() {
        return new PlatformPage(
                CalendarView.class, PlatformPermissions.ENTER, "calendar.title", VaadinIcon.CALENDAR, 6);
    }

    @Bean
    PlatformPage holidaysPage() {
        return new PlatformPage(
                HolidaysView.class, PlatformPermissions.MANAGE_HOLIDAYS, "workdays.title", VaadinIcon.CALENDAR_O, 94);
    }
}
