package io.formwork.bench;

import io.formwork.identity.Actor;
import io.formwork.identity.UserService;
import io.formwork.organisation.DepartmentDraft;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import io.formwork.organisation.transfer.PeopleColumn;
import io.formwork.organisation.transfer.PeopleImport;
import io.formwork.organisation.transfer.PeopleImportOptions;
import io.formwork.platform.xlsx.XlsxFile;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A workbook of 50,000 people (or {@code bench.people}) in a tenth as many departments is brought in, while others look for
 * people and rename a department: how long it takes, what it keeps in memory, and how long the others wait.
 */
final class PeopleBench {

    private static final int PEOPLE = Integer.getInteger("bench.people", 50_000);
    private static final int IN_DEPARTMENT = 10;
    private static final int IN_REGION = 100;
    private static final int GROUPS = 10;
    private static final int MOST_SECONDS = 600;
    private static final int MOST_MEGABYTES = 400;
    private static final int MOST_MILLIS = 1_000;
    private static final int PAUSE = 50;

    /** Where things are that outlive young collections, by any collector. */
    private static final Pattern KEPT = Pattern.compile("Old|Tenured");

    private PeopleBench() {}

    static List<Figure> run(BenchApp app) throws Exception {
        String tag = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        Path file = Files.createTempFile("people", ".xlsx");
        try {
            write(file, tag);
            return measured(app, file, tag);
        } finally {
            Files.delete(file);
        }
    }

    private static List<Figure> measured(BenchApp app, Path file, String tag) throws Exception {
        var imports = app.bean(PeopleImport.class);
        Map<Integer, PeopleColumn> columns = new TreeMap<>();
        for (var column : imports.preview(Actor.system(), file).columns()) {
            column.meaning().ifPresent(meaning -> columns.put(column.index(), meaning));
        }
        var options = new PeopleImportOptions(columns, false, false, true, done -> {});
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);

        long start = System.nanoTime();
        var checked = imports.check(Actor.system(), file, options);
        double checking = seconds(start);
        Others others = new Others(app, tag);
        Thread beside = Thread.ofPlatform().start(others);
        start = System.nanoTime();
        var result = imports.run(Actor.system(), file, "bench.xlsx", options);
        double running = seconds(start);
        others.stop.set(true);
        beside.join();
        if (checked.created() != PEOPLE || result.created() != PEOPLE || !result.whole()) {
            throw new IllegalStateException("Brought in " + result.created() + " of " + PEOPLE);
        }
        double megabytes =
                pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
        String what = "%,d people from a workbook".formatted(PEOPLE);
        return List.of(
                Figure.value(what + ": check", checking, "s", MOST_SECONDS),
                Figure.value(what + ": bring in", running, "s", MOST_SECONDS),
                Figure.value(what + ": heap that outlives young collections", megabytes, "MB", MOST_MEGABYTES),
                Figure.value("member picker meanwhile, p95", p95(others.looks), "ms", MOST_MILLIS),
                Figure.value("renaming a department meanwhile, p95", p95(others.renames), "ms", MOST_MILLIS));
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP
                        && KEPT.matcher(pool.getName()).find());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double p95(List<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }

    /** Ten people a department, a tenth of them in regions of ten departments; everybody answers to the first of his place. */
    private static void write(Path file, String tag) throws IOException {
        List<String> head =
                Arrays.stream(PeopleColumn.values()).map(PeopleColumn::code).toList();
        try (OutputStream out = Files.newOutputStream(file);
                XlsxFile sheet = new XlsxFile(out, "People", head, "…")) {
            for (int i = 0; i < PEOPLE; i++) {
                int first = i - i % IN_DEPARTMENT;
                int leader = i == first ? i - i % IN_REGION : first;
                sheet.line(List.of(
                        tag + "-" + i,
                        "同事" + i,
                        tag + "-" + i + "@example.com",
                        "导入 " + tag + "/大区 " + i / IN_REGION + "/部门 " + i / IN_DEPARTMENT,
                        i == first ? "主管" : "专员",
                        i == first ? "是" : "否",
                        leader == i ? "" : tag + "-" + leader,
                        "小组 " + tag + " " + i % GROUPS,
                        "",
                        "zh"));
            }
        }
    }

    /** What goes on beside the import. */
    private static final class Others implements Runnable {

        private final AtomicBoolean stop = new AtomicBoolean();
        private final List<Double> looks = new ArrayList<>();
        private final List<Double> renames = new ArrayList<>();
        private final UserService users;
        private final DepartmentService departments;
        private final DepartmentId own;
        private final String tag;

        Others(BenchApp app, String tag) {
            this.users = app.bean(UserService.class);
            this.departments = app.bean(DepartmentService.class);
            this.tag = tag;
            this.own = departments
                    .create(Actor.system(), DepartmentId.ROOT, DepartmentDraft.named("Beside " + tag))
                    .id();
        }

        @Override
        public void run() {
            for (int i = 0; !stop.get(); i++) {
                long start = System.nanoTime();
                users.search(Actor.system(), "事" + i, 50);
                looks.add(seconds(start) * 1e3);
                start = System.nanoTime();
                departments.change(Actor.system(), own, DepartmentDraft.named("Beside " + tag + " " + i));
                renames.add(seconds(start) * 1e3);
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException e) {
                    throw new IllegalStateException("Interrupted beside the import", e);
                }
            }
        }
    }
}
