package org.zhibu.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which letters a name is found. */
class NameKeysTest {
    @ParameterizedTest
    @CsvSource({
        "王小明, wangxiaoming",
        "王小明, wxm",
        "王小明, wangxm",
        "单雄, shanxiong",
        "曾国, zengguo",
        "解珍, xiezhen",
        "查良, zhaliang",
        "仇英, qiuying",
        "区大, ouda",
        "尉迟恭, yuchigong",
        "尉迟恭, ycg",
        "吕布, lvbu",
        "吕布, lyubu",
        "王乐, wangyue",
        "王乐, wangle",
        "阿依古丽·买买提, aygl",
        "Anna李, annali",
        "欧阳修, ouyangxiu",
    })
    void findsANameUnderItsReadings(String name, String key) {
        assertThat(" " + NameKeys.of(name)).contains(" " + key);
    }

    @ParameterizedTest
    @CsvSource({"单雄, danxiong", "曾国, cengguo", "解珍, jiezhen", "查良, chaliang", "仇英, chouying", "区大, quda"})
    void readsASurnameAsASurname(String name, String key) {
        assertThat(NameKeys.of(name)).doesNotContain(key);
    }

    @ParameterizedTest
    @CsvSource({
        "'Wáng Xiǎo Míng', wangxiaoming",
        "WXM, wxm",
        "ｗｘｍ, wxm",
        "lǚbù, lvbu",
        "lübu, lvbu",
        "王xm, ''",
        "%, ''",
        "_, ''",
        "😀, ''",
        "'', ''",
    })
    void understandsWhatIsTyped(String typed, String key) {
        assertThat(NameKeys.typed(typed)).isEqualTo(key);
    }

    @Test
    void leavesOutWhatCannotBeRead() {
        assertThat(NameKeys.of("")).isEmpty();
        assertThat(NameKeys.of("😀")).isEmpty();
        assertThat(NameKeys.of("王𠮷")).isEqualTo("wang w");
    }

    @Test
    void neverGrowsBeyondItsColumn() {
        assertThat(NameKeys.of("乐".repeat(60)).length()).isBetween(1, NameKeys.MAX_LENGTH);
    }
}
