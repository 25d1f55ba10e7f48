package io.formwork.template;

import io.formwork.template.SampleCustomer.Person;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The complaints of the year with their course up to the last day; what lies beyond it has not happened yet. */
final class SampleComplaints {

    private static final Map<String, Integer> USUAL_IN_A_MONTH = new TreeMap<>(
            Map.of("delivery", 17, "quality", 16, "efficiency", 14, "attitude", 10, "price", 7, "other", 6));

    private final SampleRandom random;
    private final SamplePhrases phrases;
    private final List<SampleCustomer> customers;
    private final SampleTable table = new SampleTable(
            "$ref,$createdAt,number,title,description,contactName,contactPhone,customer,tier,source,type,"
                    + "severity,department,handler,status,firstResponseAt,resolvedAt,closedAt,cause,measure,"
                    + "compensation,confirmation");
    private final SampleNumbers numbers = new SampleNumbers("TS-", 4);
    private int count;

    private record Arrival(SampleMonth month, String type, LocalDateTime at) {}

    SampleComplaints(SampleRandom random, SamplePhrases phrases, List<SampleCustomer> customers) {
        this.random = random;
        this.phrases = phrases;
        this.customers = customers;
        SampleMonth.YEAR.forEach(month -> arrivals(month).forEach(this::add));
    }

    SampleTable table() {
        return table;
    }

    private List<Arrival> arrivals(SampleMonth month) {
        List<Arrival> arrivals = new ArrayList<>();
        USUAL_IN_A_MONTH.forEach((type, usual) -> {
            long wanted = Math.round(usual * (type.equals("delivery") ? month.delivery() : month.complaints()));
            for (int i = 0; i < wanted; i++) {
                arrivals.add(new Arrival(month, type, month.moment(random, 8, 18)));
            }
        });
        arrivals.sort(Comparator.comparing(Arrival::at));
        return arrivals;
    }

    private void add(Arrival arrival) {
        Optional<SampleCustomer> customer = random.chance(0.03)
                ? Optional.empty()
                : Optional.of(
                        SampleCustomer.pick(random, customers, arrival.at().toLocalDate(), 1.8, 0.7));
        String severity = severity(arrival);
        var course = new SampleComplaintCourse(random, arrival.month(), arrival.type(), severity, arrival.at());
        Person person = customer.map(each -> each.people().getFirst())
                .orElseGet(() -> new Person("", phrases.person(random), "1000002%04d".formatted(count)));
        String department = department(arrival.type());
        String handler = random.pick(SampleStaff.handlersOf(department)).login();
        boolean seen = course.answered();
        boolean handled = course.resolved();
        String[] story = phrases.say(random, "complaint." + arrival.type()).split("\\|");
        String aftermath = sometimes(0.45, "complaint.aftermath");
        Object compensation = compensation(arrival.type());
        count++;
        table.add(
                "t%04d".formatted(count),
                arrival.at(),
                numbers.next(arrival.at()),
                story[0],
                story[1] + sometimes(0.8, "complaint.request"),
                person.name(),
                random.chance(0.05) ? "" : person.phone(),
                customer.map(SampleCustomer::ref).orElse(""),
                seen ? customer.map(SampleCustomer::tier).orElse("") : "",
                customer.isEmpty() ? "web" : source(),
                seen ? arrival.type() : "",
                seen ? severity : "",
                seen ? department : "",
                seen ? handler : "",
                course.status(),
                course.firstResponse(),
                course.resolution(),
                course.closing(),
                handled ? story[2] : "",
                handled ? story[3] + aftermath : "",
                handled ? compensation : "",
                course.confirmation());
    }

    private String severity(Arrival arrival) {
        boolean harmful = arrival.month().breakdown() && arrival.type().equals("delivery");
        return harmful
                ? random.oneOf("low 22", "medium 46", "high 32")
                : random.oneOf("low 47", "medium 40", "high 13");
    }

    private String department(String type) {
        return switch (type) {
            case "delivery" -> "logistics";
            case "quality" -> "support";
            case "efficiency" -> random.oneOf("service 55", "support 45");
            case "attitude" -> random.oneOf("service 70", "sales 30");
            case "price" -> "sales";
            default -> "service";
        };
    }

    private String source() {
        return random.oneOf("hotline 38", "wechat 22", "web 16", "mail 11", "social 8", "visit 5");
    }

    private String sometimes(double probability, String list) {
        return random.chance(probability) ? random.pick(phrases.list(list)) : "";
    }

    private Object compensation(String type) {
        double likely = type.equals("price") ? 0.6 : type.equals("delivery") || type.equals("quality") ? 0.3 : 0.08;
        return random.chance(likely) ? Math.round(random.skewed(400, 0.7) / 10) * 10 : "";
    }
}
