package org.zhibu.server.submission;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.api.document.NumberSeries;

/** Numbers of what is handed in and of what is replied. */
@Configuration(proxyBeanMethods = false)
public class SubmissionSeries {
    public static final NumberSeries SENT = new NumberSeries("submission.sent", "submission.series.sent");
    static final NumberSeries REPLY = new NumberSeries("submission.reply", "submission.series.reply");

    @Bean
    NumberSeries sentSeries() {
        return SENT;
    }

    @Bean
    NumberSeries replySeries() {
        return REPLY;
    }
}
