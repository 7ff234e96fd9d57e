package org.zhibu.development;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people write on the way, and what is printed of it. */
final class WayWords {
    static final Map<String, String> ADOPTION = words(
            "审阅入党申请书", "申请书由本人书写，对党的认识正确。",
            "了解成长经历、家庭和社会关系", "在本村长大，家庭和主要社会关系清楚。",
            "谈话了解入党动机", "入党动机端正，愿意为群众服务。",
            "听取党员、党小组和支委评价", "工作积极，群众反映好。",
            "党员推荐", "党员大会推荐为入党积极分子人选。",
            "党小组提名", "党小组提名为入党积极分子人选。");

    static final Map<String, String> CANDIDATE = words(
            "党小组意见", "表现一贯较好，同意列为发展对象。",
            "培养联系人意见", "经过一年以上培养教育，进步明显，同意列为发展对象。",
            "党员意见", "党员普遍认为基本具备党员条件。",
            "群众意见", "村民代表一致反映其办事公道、热心。");

    static final Map<String, String> ADMISSION = words(
            "群众意见", "村民代表同意接收。",
            "入党介绍人意见", "符合党员条件，同意介绍其入党。",
            "计生部门意见", "无违反计划生育规定的情况。",
            "综治部门意见", "无违法和治安问题。",
            "执纪执法部门意见", "没有违纪违法记录。");

    static final Map<String, String> CONVERSION = words(
            "党小组意见", "预备期内履行党员义务，同意按期转正。",
            "党员意见", "党员普遍同意按期转正。",
            "群众意见", "村民代表反映较好。",
            "入党介绍人意见", "预备期教育考察表现较好，同意按期转正。",
            "支部委员会审查意见", "审查合格，同意提交支部大会讨论。");

    static final Map<String, String> SUMMER_TRAINING = words(
            "名称", "2026年上半年入党积极分子培训班",
            "主办", "柳坪镇党校",
            "开始日期", "2026-06-15",
            "结束日期", "2026-06-17",
            "天数", "3",
            "学时", "24");

    static final Map<String, String> WINTER_TRAINING = words(
            "名称", "2026年下半年入党积极分子培训班",
            "主办", "柳坪镇党校",
            "开始日期", "2026-12-14",
            "结束日期", "2026-12-16",
            "天数", "3",
            "学时", "24");

    static final Map<String, String> CANDIDATES_TRAINING = words(
            "名称", "2027年第一期发展对象培训班",
            "主办", "清溪县委党校",
            "开始日期", "2027-05-10",
            "结束日期", "2027-05-12",
            "天数", "3",
            "学时", "24");

    static final Map<String, String> REVIEW = words(
            "简历", "2014年9月至2017年6月在清溪县职业学院学习；2017年7月起在河头湾村务农，2024年起任村后备干部。",
            "对党的理论和路线、方针、政策的态度", "拥护党的理论和路线、方针、政策。",
            "政治历史和在重大政治斗争中的表现", "政治历史清楚，立场坚定。",
            "遵纪守法和遵守社会公德情况", "遵纪守法，遵守社会公德。",
            "直系亲属和主要社会关系的政治情况", "父亲程建国：群众，柳坪镇供销社职工，无问题。\n母亲李桂花：群众，河头湾村村民，无问题。",
            "审查结果", "函调已回复，情况均已查清。",
            "审查人", "鲁国强、昌建华",
            "审查日期", "2027-05-14",
            "结论（是否影响入党）", "本人和家庭历史清楚，不影响入党。");

    static final Map<String, String> JUDGED = words(
            "考察人", "鲁国强（支部书记）、昌建华（入党介绍人）",
            "政治思想", "理想信念坚定",
            "工作学习", "完成交办任务",
            "群众基础", "群众反映好",
            "党员自评分", "95",
            "群众评议分", "88",
            "支部评价分", "90");

    /** What is printed of the case, besides the sheets of single talks. */
    static final List<String> PRINTED = List.of(
            "activist-filing",
            "admission-agenda",
            "admission-request",
            "admission-resolution",
            "adoption-record",
            "approval-talk",
            "candidate-filing",
            "candidate-opinions",
            "committee-report",
            "committee-review",
            "conversion-agenda",
            "conversion-opinions",
            "conversion-request",
            "conversion-resolution",
            "county-filing",
            "extract-admission",
            "first-talk",
            "hand-over",
            "index",
            "oath",
            "poster-admission",
            "poster-candidate",
            "poster-conversion",
            "pre-review-request",
            "probation",
            "recommendations",
            "register",
            "reply-admission",
            "reply-conversion",
            "reply-pre-review",
            "roster-activists",
            "roster-applicants",
            "roster-candidates",
            "roster-probationers",
            "trainings");

    /** What lies in the file that is carried away, in its order. */
    static final List<String> FILE = List.of(
            "00 发展党员档案目录.docx",
            "MAT-01 入党申请书.png",
            "MAT-02 申请人谈话记录表.docx",
            "MAT-03 自传.png",
            "MAT-04 推荐和征求意见记录.docx",
            "MAT-05 确定积极分子支委会记录.docx",
            "MAT-06 入党积极分子备案报告.docx",
            "MAT-07 入党积极分子培养考察登记表.docx",
            "MAT-08 2026年第二季度 参加入党积极分子培训的体会 思想汇报.png",
            "MAT-09 2026年3月12日 谈话记录表.docx",
            "MAT-10 培训登记表.docx",
            "MAT-10 2026年上半年入党积极分子培训班 培训登记、成绩、结业证书、学习体会.png",
            "MAT-10 2026年下半年入党积极分子培训班 培训登记、成绩、结业证书、学习体会.png",
            "MAT-10 2027年第一期发展对象培训班 培训登记、成绩、结业证书、学习体会.png",
            "MAT-11 发展对象征求意见记录.docx",
            "MAT-13 发展对象备案报告.docx",
            "MAT-14 综合性政审材料.docx",
            "MAT-14 综合性政审材料、函调外调信.docx",
            "MAT-14 程建国 综合性政审材料、函调外调信.png",
            "MAT-15 发展对象公示 公示及结果.png",
            "MAT-15 预备党员接收公示 公示及结果.png",
            "MAT-15 预备党员转正公示 公示及结果.png",
            "MAT-16 预审请示.docx",
            "MAT-18 支部委员会审查记录.docx",
            "MAT-19 接收预备党员支部大会决议.docx",
            "MAT-20 组织员谈话记录.docx",
            "MAT-21 接收预备党员请示.docx",
            "MAT-22 组织部门备案记录.docx",
            "MAT-23 入党宣誓记录.docx",
            "MAT-24 预备党员考察表.docx",
            "MAT-26 转正征求意见记录.docx",
            "MAT-27 预备党员转正支部大会决议.docx",
            "MAT-28 预备党员转正请示.docx",
            "MAT-29 归档移交清单.docx");

    private WayWords() {}

    static Map<String, String> assessed(String shortcomings) {
        return words(
                "考察人", "鲁国强（支部书记）、昌建华（培养联系人）",
                "政治思想", "拥护党的路线方针政策，入党动机端正",
                "工作学习", "工作踏实，带头参加村集体劳动",
                "群众基础", "办事公道，群众反映好",
                "不足", shortcomings + "。");
    }

    private static Map<String, String> words(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
