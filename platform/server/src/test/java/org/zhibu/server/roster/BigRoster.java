package org.zhibu.server.roster;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Sheet;
import org.zhibu.api.table.Spreadsheet;

/** The roster of an organisation as large as they come, with every usual column. */
final class BigRoster {
    /** Groups that its rows name. */
    static final List<String> GROUPS = List.of("第一党小组", "第二党小组", "第三党小组");

    private static final String[] EDUCATION = {"小学", "初中", "高中", "中专", "大专", "本科", "研究生"};

    private BigRoster() {}

    /** People of eighty years, most of them members, with every usual column. */
    static Path file(int rows) {
        Random random = new Random(20260331);
        List<Column> columns = Arrays.stream(
                        "姓名 性别 民族 出生日期 身份证号 联系电话 学历 工作单位 职务 籍贯 人员类别 党小组 申请时间 入党时间 转正时间 备注".split(" "))
                .map(Column::text)
                .toList();
        Map<LocalDate, Integer> numbers = new HashMap<>();
        try (Spreadsheet book = new Spreadsheet()) {
            Sheet sheet = book.sheet("名册", List.of("某支部党员名册"), columns);
            for (int i = 0; i < rows; i++) {
                LocalDate birth = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(20_000));
                LocalDate admitted = birth.plusYears(25).plusDays(random.nextInt(300));
                int number = numbers.merge(birth, 1, Integer::sum);
                List<Object> row = new ArrayList<>(List.of(
                        "人" + (char) ('\u4e00' + i % 5000) + (char) ('\u4e00' + i / 5000),
                        number % 2 == 1 ? "男" : "女",
                        "汉族",
                        birth,
                        RosterFile.id(birth.toString(), number),
                        "138" + String.format("%08d", i),
                        EDUCATION[i % EDUCATION.length],
                        "某县某镇第" + i % 300 + "农业合作社",
                        i % 9 == 0 ? "社长" : "社员",
                        "某省某县",
                        "正式党员",
                        "第" + "一二三".charAt(i % 3) + "党小组",
                        admitted.minusYears(2),
                        admitted,
                        admitted.plusYears(1),
                        i % 7 == 0 ? "退伍军人" : ""));
                sheet.row(row);
            }
            return RosterFile.file(book.bytes());
        }
    }
}
