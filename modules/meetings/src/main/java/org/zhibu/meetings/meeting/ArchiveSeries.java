package org.zhibu.meetings.meeting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.api.document.NumberSeries;

/** Numbers of archived minutes, by the year of the meeting. */
@Configuration(proxyBeanMethods = false)
public class ArchiveSeries {
    public static final NumberSeries ARCHIVE = new NumberSeries("meetings.archive", "meetings.series.archive");

    @Bean
    NumberSeries archiveNumbers() {
        return ARCHIVE;
    }
}
