package io.formwork.template;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The people who work in the sample; names are invented. */
enum SampleStaff {
    LINA("李娜", Department.SERVICE, "lead"),
    WANGFANG("王芳", Department.SERVICE, "agent"),
    LIUYANG("刘洋", Department.SERVICE, "agent"),
    CHENJING("陈静", Department.SERVICE, "agent"),
    ZHAOMIN("赵敏", Department.SERVICE, "agent"),
    ZHANGWEI("张伟", Department.SALES, "account-manager"),
    SUNLI("孙丽", Department.SALES, "account-manager"),
    MAJUN("马骏", Department.SALES, "account-manager"),
    HUANGTAO("黄涛", Department.SALES, "account-manager"),
    ZHOUQIANG("周强", Department.SUPPORT, "agent"),
    WUTING("吴婷", Department.SUPPORT, "agent"),
    XUBO("徐波", Department.LOGISTICS, "agent"),
    LINFENG("林峰", Department.SALES, "executive"),
    HEXUE("何雪", Department.SERVICE, "analyst");

    /** Value of the forms' choice and name in the organisation. */
    enum Department {
        SERVICE("客户服务部"),
        SALES("销售部"),
        SUPPORT("技术支持部"),
        LOGISTICS("物流交付部");

        private final String title;

        Department(String title) {
            this.title = title;
        }

        String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Each leads the department to which he belongs. */
    private static final Set<SampleStaff> HEADS = EnumSet.of(LINA, LINFENG, ZHOUQIANG, XUBO);

    private final String title;
    private final Department department;
    private final String role;

    SampleStaff(String title, Department department, String role) {
        this.title = title;
        this.department = department;
        this.role = role;
    }

    String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those who handle cases of a department: its agents, in sales the account managers. */
    static List<SampleStaff> handlersOf(String department) {
        return Arrays.stream(values())
                .filter(each -> each.department.value().equals(department))
                .filter(each -> each.role.equals("agent") || each.role.equals("account-manager"))
                .toList();
    }

    static SampleStaff managerOf(String region) {
        return switch (region) {
            case "east" -> ZHANGWEI;
            case "south" -> SUNLI;
            case "north", "central" -> MAJUN;
            default -> HUANGTAO;
        };
    }

    static SampleTable table() {
        var table = new SampleTable("login,name,email,department,roles,head,standsFor");
        for (SampleStaff each : values()) {
            table.add(
                    each.login(),
                    each.title,
                    each.login() + "@example.com",
                    each.department.title,
                    each.role,
                    HEADS.contains(each) ? "yes" : "",
                    "");
        }
        table.add("zhugang", "朱刚", "zhugang@example.com", "", "customer", "", "customer:c263");
        return table;
    }
}
