package io.formwork.template;

import java.time.LocalDate;
import java.util.List;

/** What the other tables need to know of a customer. */
record SampleCustomer(
        String ref, String tier, LocalDate since, LocalDate lostAt, SampleStaff owner, List<Person> people) {

    /** The date on which a customer who stays is lost. */
    static final LocalDate NEVER = LocalDate.MAX;

    /** Somebody at the customer; the first one is called first. */
    record Person(String ref, String name, String phone) {}

    boolean withUs(LocalDate day) {
        return !day.isBefore(since) && day.isBefore(lostAt);
    }

    boolean aboutToLeave(LocalDate day) {
        return lostAt != NEVER && day.isAfter(lostAt.minusDays(60));
    }

    /** Who pays more is in touch more often. */
    double weight(double vip, double standard, double basic) {
        return switch (tier) {
            case "vip" -> vip;
            case "standard" -> standard;
            default -> basic;
        };
    }

    static SampleCustomer pick(
            SampleRandom random, List<SampleCustomer> customers, LocalDate day, double vip, double basic) {
        List<SampleCustomer> here =
                customers.stream().filter(each -> each.withUs(day)).toList();
        return random.pick(here, each -> each.weight(vip, 1, basic));
    }
}
