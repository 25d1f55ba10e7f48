package io.formwork.template;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The survey answers of the year. What a customer feels is drawn once; stars, score and words follow from it. */
final class SampleAnswers {

    private static final double USUAL = 4.15;

    private final SampleRandom random;
    private final SampleComments comments;
    private final SampleNumbers numbers = new SampleNumbers("DC-", 4);
    private final List<SampleAnswer> answers = new ArrayList<>();
    private final SampleTable table =
            new SampleTable("$ref,$createdAt,number,nps,overall,speed,attitude,quality,reasons,comment,customer,tier,"
                    + "department,channel,answeredAt,askedBy");

    SampleAnswers(SampleRandom random, SamplePhrases phrases, List<SampleCustomer> customers) {
        this.random = random;
        this.comments = new SampleComments(random, phrases);
        for (SampleMonth month : SampleMonth.YEAR) {
            IntStream.range(0, month.answers())
                    .mapToObj(i -> month.moment(random, 8, 22))
                    .sorted()
                    .forEach(moment -> add(month, moment, whoAnswers(customers, moment.toLocalDate())));
        }
    }

    List<SampleAnswer> all() {
        return Collections.unmodifiableList(answers);
    }

    SampleTable table() {
        return table;
    }

    private Optional<SampleCustomer> whoAnswers(List<SampleCustomer> customers, LocalDate day) {
        return random.chance(0.04)
                ? Optional.empty()
                : Optional.of(SampleCustomer.pick(random, customers, day, 2.2, 0.5));
    }

    private void add(SampleMonth month, LocalDateTime moment, Optional<SampleCustomer> customer) {
        String department = month.breakdown()
                ? random.oneOf("service 34", "sales 18", "support 16", "logistics 32")
                : random.oneOf("service 40", "sales 24", "support 21", "logistics 15");
        double feeling = USUAL
                + month.mood()
                + ofCustomer(customer, moment.toLocalDate())
                + ofDepartment(department)
                + 0.82 * random.gaussian();
        int score = Math.clamp(Math.round(8.1 + 1.7 * (feeling - USUAL) + 0.9 * random.gaussian()), 0, 10);
        Set<String> reasons = reasons(score, month);
        String comment = comments.comment(score, reasons);
        String channel =
                customer.isEmpty() ? "web" : random.oneOf("web 44", "wechat 27", "phone 19", "visit 5", "mail 5");
        var answer = new SampleAnswer("a%04d".formatted(answers.size() + 1), customer, moment, score, comment);
        answers.add(answer);
        table.add(
                answer.ref(),
                moment,
                numbers.next(moment),
                score,
                random.chance(0.03) ? "" : stars(feeling),
                dimension(feeling - 0.25 * (month.delay() - 1)),
                dimension(feeling * 0.7 + 1.45),
                dimension(feeling * 0.85 + 0.6),
                String.join(";", reasons),
                comment,
                customer.map(SampleCustomer::ref).orElse(""),
                customer.map(SampleCustomer::tier).orElse(""),
                customer.isEmpty() ? "" : department,
                channel,
                moment,
                channel.equals("phone") || channel.equals("visit")
                        ? random.pick(SampleStaff.handlersOf("service")).login()
                        : "");
    }

    private static double ofCustomer(Optional<SampleCustomer> customer, LocalDate day) {
        double tier = customer.map(each -> each.weight(0.18, 0, -0.15)).orElse(-0.1);
        boolean leaving = customer.map(each -> each.aboutToLeave(day)).orElse(false);
        return leaving ? tier - 1.2 : tier;
    }

    private static double ofDepartment(String department) {
        return switch (department) {
            case "service" -> 0.08;
            case "support" -> 0.05;
            case "logistics" -> -0.22;
            default -> 0;
        };
    }

    private Object dimension(double feeling) {
        return random.chance(0.07) ? "" : stars(feeling + 0.45 * random.gaussian());
    }

    private static int stars(double feeling) {
        return Math.clamp(Math.round(feeling), 1, 5);
    }

    private Set<String> reasons(int score, SampleMonth month) {
        double delivery = score <= 6 ? 14 * month.delivery() : 12;
        Set<String> reasons = new LinkedHashSet<>();
        for (int i = random.between(0, 3); i > 0; i--) {
            reasons.add(random.oneOf(
                    "response 22",
                    "attitude 18",
                    "quality 18",
                    "price 8",
                    "resolution 14",
                    "expertise 9",
                    "delivery " + delivery));
        }
        return reasons;
    }
}
