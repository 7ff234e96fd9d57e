package org.zhibu.server.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhibu.api.submission.Granted;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.Outcome;
import org.zhibu.testkit.Rule;

/** The words of a reply for each thing that an approval can give. */
class ReplyWordsTest {
    private static final LocalDate MET = LocalDate.of(2024, 6, 20);
    private static final LocalDate END = LocalDate.of(2025, 6, 20);

    @Test
    @Rule({"DEV-72", "DEV-76", "DEV-95"})
    void anAdmissionSaysFromWhenToWhenTheProbationRuns() {
        ReplyCase one = given("陈某", Granted.ADMISSION, MET, END);
        assertThat(text(one)).contains("同意吸收陈某同志为中国共产党预备党员，预备期为一年。预备期起止时间：陈某，2024年6月20日至2025年6月20日。");
        assertThat(text(one, given("何某", Granted.ADMISSION, LocalDate.of(2024, 2, 29), null)))
                .contains("陈某、何某等2位同志", "陈某，2024年6月20日至2025年6月20日；何某，2024年2月29日至2025年2月28日。");
        assertThat(text(given("张某", Granted.ADMISSION, null, null)))
                .contains("同意吸收张某同志")
                .doesNotContain("起止");
    }

    @Test
    @Rule({"DEV-90", "DEV-95"})
    void aConversionSaysFromWhenTheYearsCount() {
        ReplyCase one = given("陈某", Granted.CONVERSION, END, null);
        assertThat(text(one)).contains("同意陈某同志按期转为中国共产党正式党员。党龄起算时间：陈某，2025年6月20日。");
        assertThat(ReplyWords.title(List.of(one))).isEqualTo("关于陈某同志按期转正的批复");
    }

    @Test
    @Rule({"DEV-90", "DEV-91", "DEV-95", "TPL-03"})
    void aConversionAfterAnExtensionIsNotOneOnTime() {
        ReplyCase late = given("何某", Granted.CONVERSION_AFTER_EXTENSION, LocalDate.of(2025, 12, 20), null);
        assertThat(text(late))
                .contains("同意何某同志延长预备期满后转为中国共产党正式党员。党龄起算时间：何某，2025年12月20日。")
                .doesNotContain("按期");
        assertThat(ReplyWords.title(List.of(late))).isEqualTo("关于何某同志延长预备期满转正的批复");
        ReplyCase onTime = given("陈某", Granted.CONVERSION, END, null);
        assertThat(text(onTime, late)).contains("同意陈某同志按期转为中国共产党正式党员。党龄起算时间：陈某，2025年6月20日。", "同意何某同志延长预备期满后转为");
        assertThat(ReplyWords.title(List.of(onTime, late))).isEqualTo("关于陈某同志按期转正、何某同志延长预备期满转正的批复");
    }

    @Test
    @Rule({"DEV-91", "DEV-92", "DEV-95"})
    void extensionsAndCancellationsAreNoConversions() {
        ReplyCase longer = given("何某", Granted.EXTENSION, END, LocalDate.of(2025, 12, 20));
        ReplyCase ended = given("张某", Granted.CANCELLATION, null, null);
        assertThat(text(longer, ended))
                .contains("同意延长何某同志的预备期，延长期自2025年6月20日至2025年12月20日。", "同意取消张某同志的中国共产党预备党员资格。")
                .doesNotContain("转为");
        assertThat(ReplyWords.title(List.of(longer, ended))).isEqualTo("关于延长何某同志预备期、取消张某同志预备党员资格的批复");
    }

    @Test
    @Rule("DEV-72")
    void whatWasRefusedIsNotGiven() {
        ReplyCase refused = new ReplyCase(
                new SubmissionKey(1, new UUID(0, 1)),
                "支部",
                Matter.ADMIT,
                Outcome.REFUSED,
                "关于接收陈某的请示",
                "陈某",
                Granted.ADMISSION,
                MET,
                END);
        assertThat(text(refused)).contains("不同意《关于接收陈某的请示》所请事项（陈某）。").doesNotContain("吸收");
    }

    private static ReplyCase given(String name, Granted what, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new ReplyCase(
                new SubmissionKey(1, UUID.randomUUID()),
                "支部",
                what == Granted.ADMISSION ? Matter.ADMIT : Matter.CONVERT,
                Outcome.APPROVED,
                "关于" + name + "的请示",
                name,
                what,
                from,
                until);
    }

    private static String text(ReplyCase... cases) {
        return String.join(
                "\n",
                ReplyWords.paragraphs(new Reply(
                        UUID.randomUUID(),
                        false,
                        "批〔2025〕1号",
                        "批复",
                        "支部",
                        "已收悉。",
                        List.of(END),
                        "",
                        "党委",
                        END,
                        Map.of(),
                        List.of(cases))));
    }
}
