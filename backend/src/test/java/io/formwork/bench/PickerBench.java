package io.formwork.bench;

import io.formwork.identity.Actor;
import io.formwork.identity.UserService;
import io.formwork.organisation.DepartmentService;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/**
 * What a picker asks for in an organisation of 50,000 people in 5,000 departments, beside the same SQL by JDBC: 95 of 100
 * answers come within the time that is told.
 */
final class PickerBench {

    private static final int PEOPLE = 50_000;
    static final int DEPARTMENTS = 5_000;
    private static final int PAGE = 50;
    private static final int ROUNDS = 200;
    static final long FIRST_ID = 900_000_000_000L;
    private static final int MOST_MILLIS = 100;

    private static final String[] FAMILIES = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"};
    private static final String[] GIVEN = {"芳", "娜", "伟", "静", "洋", "敏", "强", "磊", "军", "丽", "思远", "建国"};

    /** Frequent, rare, unknown, and none at all; a family name, a login, a part of a login. */
    private static final String[] WANTED = {"王", "李娜", "bench-4999", "4242", "nobody-at-all", "", "建国"};

    private static final String[] PLACES = {"部门 42", "部门 4999", "华东", "nowhere", "", "B-17"};

    private PickerBench() {}

    static List<Figure> run(BenchApp app) throws Exception {
        fill(app);
        var users = app.bean(UserService.class);
        var departments = app.bean(DepartmentService.class);
        Actor actor = Actor.system();
        try (Connection connection = app.connect()) {
            return List.of(
                    figure(
                            "member picker among 50,000 people, p95",
                            text -> users.search(actor, text, PAGE),
                            text -> select(
                                    connection,
                                    "select * from app_user where active and (name like ? or login like ?"
                                            + " or department like ?) order by name, id limit 50",
                                    text),
                            WANTED),
                    figure(
                            "department picker among 5,000 with their trails, p95",
                            text -> departments.trails(actor, departments.search(actor, text, 0, PAGE)),
                            text -> select(
                                    connection,
                                    "select * from department where name like ? or english_name like ? or code like ?"
                                            + " order by name, id limit 50",
                                    text),
                            PLACES));
        }
    }

    /** Asks for something that people type. */
    @FunctionalInterface
    private interface Question {
        void ask(String text) throws SQLException;
    }

    private static Figure figure(String what, Question ours, Question raw, String... texts) throws SQLException {
        percentile(ours, texts);
        percentile(raw, texts);
        double bare = percentile(raw, texts);
        double our = percentile(ours, texts);
        return Figure.valueBeside(what, our, bare, "ms", MOST_MILLIS);
    }

    private static double percentile(Question question, String... texts) throws SQLException {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            question.ask(texts[i % texts.length]);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[(int) Math.ceil(ROUNDS * 0.95) - 1];
    }

    private static void select(Connection connection, String sql, String text) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= 3; i++) {
                statement.setString(i, "%" + text + "%");
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getLong(1);
                }
            }
        }
    }

    /** A tree of five levels, ten people in each department. */
    static void fill(BenchApp app) throws SQLException {
        try (Connection connection = app.connect()) {
            if (isFilled(connection)) {
                return;
            }
            connection.setAutoCommit(false);
            String[] paths = new String[DEPARTMENTS];
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into department (id, parent_id, path, name, english_name, code, place) values (?,?,?,?,?,?,?)")) {
                for (int i = 0; i < DEPARTMENTS; i++) {
                    int parent = (i - 1) / 6;
                    paths[i] = (i == 0 ? "/1/" : paths[parent]) + (FIRST_ID + i) + "/";
                    statement.setLong(1, FIRST_ID + i);
                    statement.setLong(2, i == 0 ? 1 : FIRST_ID + parent);
                    statement.setString(3, paths[i]);
                    statement.setString(4, (i % 7 == 0 ? "华东部门 " : "部门 ") + i);
                    statement.setString(5, "Department " + i);
                    statement.setString(6, "B-" + i);
                    statement.setInt(7, i);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            people(connection);
            connection.commit();
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze table app_user, department, department_member");
            }
        }
    }

    private static boolean isFilled(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from department where id >= " + FIRST_ID)) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    private static void people(Connection connection) throws SQLException {
        try (PreparedStatement person = connection.prepareStatement(
                        "insert into app_user (id, login, name, email, department, admin, active, language,"
                                + " credential_version, created_at) values (?,?,?,?,?,false,true,'zh',0,now(3))");
                PreparedStatement member = connection.prepareStatement(
                        "insert into department_member (id, user_id, department_id, main) values (?,?,?,true)")) {
            for (int i = 0; i < PEOPLE; i++) {
                int department = i % DEPARTMENTS;
                person.setLong(1, FIRST_ID + i);
                person.setString(2, "bench-" + i);
                person.setString(3, FAMILIES[i % FAMILIES.length] + GIVEN[i / 10 % GIVEN.length]);
                person.setString(4, "bench-" + i + "@example.com");
                person.setString(5, (department % 7 == 0 ? "华东部门 " : "部门 ") + department);
                person.addBatch();
                member.setLong(1, FIRST_ID + i);
                member.setLong(2, FIRST_ID + i);
                member.setLong(3, FIRST_ID + department);
                member.addBatch();
            }
            person.executeBatch();
            member.executeBatch();
        }
    }
}
