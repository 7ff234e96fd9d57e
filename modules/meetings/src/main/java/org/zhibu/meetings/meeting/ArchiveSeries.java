package org.zhibu.meetings.meeting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.api.document.NumberSeries;

/** Numbers of archived minutes and of resolutions, by the year of the meeting. */
@Configuration(proxyBeanMethods = false)
public class ArchiveSeries {
    public static final NumberSeries ARCHIVE = new NumberSeries("meetings.archive", "meetings.series.archive");

    public static final NumberSeries RESOLUTION = new NumberSeries("meetings.resolution", "meetings.series.resolution");

    @Bean
    NumberSeries resolutionNumbers() {
        return RESOLUTION;
    }

    @Bean
    NumberSeries archiveNumbers() {
        return ARCHIVE;
    }
}
