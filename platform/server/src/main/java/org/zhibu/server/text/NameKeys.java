package org.zhibu.server.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * The Latin letters under which a name is found: 王小明 as {@code wangxiaoming}, {@code wxm} and {@code wangxm}. A character with
 * several readings is found under each; at the head of a name it is read as the surname that it is there.
 */
public final class NameKeys {
    /** Longest key; more readings than fit are left out. The column holds as much. */
    public static final int MAX_LENGTH = 400;

    private static final int MAX_READINGS = 12;
    private static final Pattern LATIN = Pattern.compile("[a-z0-9]+");

    /** Surnames that are read otherwise than the character usually is. */
    private static final Map<String, List<String>> SURNAMES = Map.ofEntries(
            Map.entry("尉迟", List.of("yu", "chi")),
            Map.entry("长孙", List.of("zhang", "sun")),
            Map.entry("万俟", List.of("mo", "qi")),
            Map.entry("澹台", List.of("tan", "tai")),
            Map.entry("令狐", List.of("ling", "hu")),
            Map.entry("单于", List.of("chan", "yu")),
            Map.entry("宿", List.of("su")),
            Map.entry("单", List.of("shan")),
            Map.entry("曾", List.of("zeng")),
            Map.entry("解", List.of("xie")),
            Map.entry("查", List.of("zha")),
            Map.entry("仇", List.of("qiu")),
            Map.entry("区", List.of("ou")),
            Map.entry("朴", List.of("piao")),
            Map.entry("任", List.of("ren")),
            Map.entry("华", List.of("hua")),
            Map.entry("盖", List.of("ge")),
            Map.entry("洗", List.of("xian")),
            Map.entry("冼", List.of("xian")),
            Map.entry("繁", List.of("po")),
            Map.entry("折", List.of("she")),
            Map.entry("覃", List.of("qin", "tan")),
            Map.entry("乐", List.of("yue", "le")),
            Map.entry("种", List.of("chong")),
            Map.entry("重", List.of("chong")),
            Map.entry("秘", List.of("bi")),
            Map.entry("员", List.of("yun")),
            Map.entry("召", List.of("shao")),
            Map.entry("牟", List.of("mou", "mu")),
            Map.entry("翟", List.of("zhai", "di")),
            Map.entry("燕", List.of("yan")),
            Map.entry("葛", List.of("ge")),
            Map.entry("宁", List.of("ning")),
            Map.entry("沈", List.of("shen")),
            Map.entry("石", List.of("shi")),
            Map.entry("尹", List.of("yin")),
            Map.entry("缪", List.of("miao")),
            Map.entry("么", List.of("yao")),
            Map.entry("隗", List.of("wei", "kui")),
            Map.entry("干", List.of("gan")),
            Map.entry("车", List.of("che")),
            Map.entry("长", List.of("chang")),
            Map.entry("冯", List.of("feng")),
            Map.entry("贾", List.of("jia")),
            Map.entry("柏", List.of("bai", "bo")),
            Map.entry("叶", List.of("ye")),
            Map.entry("谌", List.of("chen", "shen")),
            Map.entry("逄", List.of("pang")),
            Map.entry("乜", List.of("nie")),
            Map.entry("黑", List.of("he", "hei")),
            Map.entry("郇", List.of("xun", "huan")),
            Map.entry("臧", List.of("zang")));

    private NameKeys() {}

    /** The keys of a name, separated by blanks; empty when it has no character that can be read. */
    public static String of(String name) {
        List<List<String>> syllables = syllables(name.strip());
        if (syllables.isEmpty()) {
            return "";
        }
        Set<String> keys = new LinkedHashSet<>();
        for (List<String> reading : readings(syllables)) {
            String initials = reading.stream().map(s -> s.substring(0, 1)).reduce("", String::concat);
            keys.add(String.join("", reading));
            keys.add(initials);
            keys.add(reading.getFirst() + initials.substring(1));
        }
        StringBuilder joined = new StringBuilder();
        for (String key : keys) {
            if (joined.length() + 1 + key.length() <= MAX_LENGTH) {
                joined.append(joined.isEmpty() ? "" : " ").append(key);
            }
        }
        return joined.toString();
    }

    /** What was typed, in the form in which keys are kept; empty when it cannot be the pinyin of a name. */
    public static String typed(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("u\u0308", "v")
                .replaceAll("[\\p{M}\\s'’·.-]", "");
        return LATIN.matcher(plain).matches() ? plain : "";
    }

    private static List<List<String>> syllables(String name) {
        List<List<String>> found = new ArrayList<>();
        int at = 0;
        for (int length = Math.min(2, name.length()); length > 0 && at == 0; length--) {
            List<String> surname = SURNAMES.get(name.substring(0, length));
            if (surname != null) {
                if (length == 1) {
                    found.add(surname);
                } else {
                    surname.forEach(syllable -> found.add(List.of(syllable)));
                }
                at = length;
            }
        }
        name.substring(at).chars().mapToObj(c -> readings((char) c)).forEach(found::add);
        found.removeIf(List::isEmpty);
        return found;
    }

    /** Readings of one character; it stands for itself when it is a Latin letter or a digit. */
    private static List<String> readings(char character) {
        String typed = typed(String.valueOf(character));
        if (!typed.isEmpty()) {
            return List.of(typed);
        }
        String[] found = PinyinHelper.toHanyuPinyinStringArray(character);
        Set<String> readings = new LinkedHashSet<>();
        for (String reading : found == null ? new String[0] : found) {
            String plain = reading.replaceAll("[0-9]", "").replace("u:", "v");
            readings.add(plain);
            if (plain.contains("v")) {
                readings.add(plain.replace("v", "yu")); // as passports write 吕
            }
        }
        return List.copyOf(readings);
    }

    /** One reading per character in every combination, the usual ones first. */
    private static List<List<String>> readings(List<List<String>> syllables) {
        List<List<String>> all = List.of(List.of());
        for (List<String> choices : syllables) {
            List<List<String>> longer = new ArrayList<>();
            for (String choice : choices) {
                for (List<String> before : all) {
                    if (longer.size() < MAX_READINGS) {
                        List<String> one = new ArrayList<>(before);
                        one.add(choice);
                        longer.add(one);
                    }
                }
            }
            all = longer;
        }
        return all;
    }
}
