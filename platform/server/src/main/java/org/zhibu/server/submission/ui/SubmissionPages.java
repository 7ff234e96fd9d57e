package org.zhibu.server.submission.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhibu.server.shell.PlatformPage;
import org.zhibu.server.submission.SubmissionPermissions;

/** Pages of submissions and who may open them. */
@Configuration(proxyBeanMethods = false)
class SubmissionPages {
    @Bean
    PlatformPage sentPage() {
        return new PlatformPage(
                SentView.class, SubmissionPermissions.WRITE, "submission.sent.title", VaadinIcon.UPLOAD_ALT, 20);
    }

    @Bean
    PlatformPage submissionPage() {
        return new PlatformPage(SubmissionView.class, SubmissionPermissions.WRITE, null, null, 21);
    }

    @Bean
    PlatformPage extractPage() {
        return new PlatformPage(ExtractView.class, SubmissionPermissions.WRITE, null, null, 22);
    }

    @Bean
    PlatformPage receivedPage() {
        return new PlatformPage(
                ReceivedView.class, SubmissionPermissions.RECEIVE, "submission.received.title", VaadinIcon.INBOX, 23);
    }

    @Bean
    PlatformPage casePage() {
        return new PlatformPage(CaseView.class, SubmissionPermissions.RECEIVE, null, null, 24);
    }

    @Bean
    PlatformPage replyPage() {
        return new PlatformPage(ReplyView.class, SubmissionPermissions.RECEIVE, null, null, 25);
    }
}
