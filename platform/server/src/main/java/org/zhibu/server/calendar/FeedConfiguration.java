package org.zhibu.server.calendar;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.text.Bundles;

/** Puts the calendars' addresses beside the pages. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {
    @Bean
    ServletRegistrationBean<FeedServlet> calendarFeed(
            CalendarFeeds feeds,
            PersonalCalendar calendar,
            Bundles bundles,
            Clock clock,
            @Value("${portal.calendar.feed-per-hour:60}") int perHour) {
        ServletRegistrationBean<FeedServlet> servlet = new ServletRegistrationBean<>(
                new FeedServlet(feeds, calendar, bundles, clock, perHour), FeedServlet.PATH + "*");
        servlet.setName("calendarFeed");
        return servlet;
    }
}
