package io.formwork.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The customers, the people there, and who of them leaves in the year. */
final class SampleCustomers {

    private static final int COUNT = 330;
    private static final int NEW_IN_THE_YEAR = 36;
    private static final List<Integer> LOST_BY_MONTH = List.of(2, 2, 2, 1, 3, 7, 5, 3, 2, 2, 1, 1);

    private final SampleRandom random;
    private final SamplePhrases phrases;
    private final SampleContacts contacts;
    private final List<SampleCustomer> customers = new ArrayList<>();
    private final SampleNumbers numbers = new SampleNumbers("KH-", 3);
    private final Set<String> names = new HashSet<>();
    private final SampleTable table = new SampleTable(
            "$ref,$createdAt,name,code,tier,industry,region,city,owner,loyaltyMember,phone,email,annualValue,"
                    + "discount,since,status,lostAt,lostReason,notes");

    SampleCustomers(SampleRandom random, SamplePhrases phrases, SampleContacts contacts) {
        this.random = random;
        this.phrases = phrases;
        this.contacts = contacts;
        List<LocalDate> since = startingDays();
        List<String> tiers = since.stream()
                .map(day -> random.oneOf("vip 15", "standard 55", "basic 30"))
                .toList();
        Map<Integer, LocalDate> lost = leavingDays(since, tiers);
        for (int i = 0; i < COUNT; i++) {
            add(i + 1, tiers.get(i), since.get(i), lost.getOrDefault(i, SampleCustomer.NEVER));
        }
    }

    List<SampleCustomer> all() {
        return Collections.unmodifiableList(customers);
    }

    SampleTable table() {
        return table;
    }

    private List<LocalDate> startingDays() {
        LocalDate first = LocalDate.of(2018, 3, 1);
        LocalDate year = SampleMonth.YEAR.getFirst().month().atDay(1);
        int daysBefore = (int) (year.toEpochDay() - first.toEpochDay());
        return IntStream.range(0, COUNT)
                .mapToObj(i -> i < NEW_IN_THE_YEAR
                        ? year.plusDays(random.between(0, 345))
                        : first.plusDays(random.between(0, daysBefore - 1)))
                .sorted()
                .toList();
    }

    private Map<Integer, LocalDate> leavingDays(List<LocalDate> since, List<String> tiers) {
        Map<Integer, LocalDate> lost = new HashMap<>();
        for (int month = 0; month < LOST_BY_MONTH.size(); month++) {
            LocalDate first = SampleMonth.YEAR.get(month).month().atDay(1);
            for (int i = 0; i < LOST_BY_MONTH.get(month); i++) {
                List<Integer> candidates = IntStream.range(0, COUNT)
                        .filter(each -> !lost.containsKey(each))
                        .filter(each -> since.get(each).isBefore(first.minusDays(120)))
                        .boxed()
                        .toList();
                int leaver = random.pick(candidates, each -> leaning(tiers.get(each)));
                lost.put(leaver, first.plusDays(random.between(0, 27)));
            }
        }
        return lost;
    }

    private static double leaning(String tier) {
        return switch (tier) {
            case "vip" -> 0.35;
            case "standard" -> 1;
            default -> 2.5;
        };
    }

    private void add(int number, String tier, LocalDate since, LocalDate lostAt) {
        String ref = "c%03d".formatted(number);
        String industry = random.oneOf(
                "retail 24",
                "manufacturing 22",
                "logistics 8",
                "education 12",
                "healthcare 10",
                "hospitality 12",
                "technology 12");
        String region = random.oneOf("east 32", "south 24", "north 18", "central 12", "west 9", "northeast 5");
        String city = random.pick(phrases.list("city." + region));
        SampleStaff owner = SampleStaff.managerOf(region);
        boolean lost = lostAt != SampleCustomer.NEVER;
        double median = tier.equals("vip") ? 1_200_000 : tier.equals("standard") ? 320_000 : 48_000;
        Object value = random.chance(0.04) ? "" : Math.round(random.skewed(median, 0.45) / 100) * 100;
        var customer = new SampleCustomer(ref, tier, since, lostAt, owner, contacts.at(ref, since));
        customers.add(customer);
        table.add(
                ref,
                since.atTime(9, 0),
                name(city, industry),
                numbers.next(since.atStartOfDay()),
                tier,
                industry,
                region,
                city,
                owner.login(),
                random.chance(customer.weight(0.8, 0.45, 0.15)),
                "1000000%04d".formatted(number),
                ref + "@example.com",
                value,
                discount(tier),
                since,
                lost ? "lost" : "active",
                lost ? lostAt : "",
                lost ? reason(lostAt) : "",
                random.chance(0.25) ? random.pick(phrases.list("customer.note")) : "");
    }

    private String name(String city, String industry) {
        String name;
        do {
            name = city
                    + random.pick(phrases.list("brand.first"))
                    + random.pick(phrases.list("brand.second"))
                    + random.pick(phrases.list("industry." + industry));
        } while (!names.add(name));
        return name;
    }

    private Object discount(String tier) {
        return switch (tier) {
            case "vip" -> random.between(16, 30) / 2.0;
            case "standard" -> random.chance(0.6) ? random.between(2, 16) / 2.0 : "";
            default -> "";
        };
    }

    private String reason(LocalDate lostAt) {
        boolean afterBreakdown = lostAt.getYear() == 2026 && lostAt.getMonthValue() >= 3 && lostAt.getMonthValue() <= 5;
        return afterBreakdown
                ? random.oneOf("delivery 50", "service 25", "competitor 15", "price 10")
                : random.oneOf("price 32", "competitor 28", "demand 20", "service 12", "delivery 5", "other 3");
    }
}
