package io.formwork.template;

import io.formwork.template.SampleCustomer.Person;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** The calls, mails, chats and visits of the year. */
final class SampleInteractions {

    private final SampleRandom random;
    private final SamplePhrases phrases;
    private final SampleTable table = new SampleTable(
            "$ref,$createdAt,subject,customer,contact,happenedAt,channel,direction,topic,minutes,summary,"
                    + "handledBy,nextContactOn");
    private int count;

    SampleInteractions(SampleRandom random, SamplePhrases phrases, List<SampleCustomer> customers) {
        this.random = random;
        this.phrases = phrases;
        for (SampleMonth month : SampleMonth.YEAR) {
            IntStream.range(0, month.answers() / 2)
                    .mapToObj(i -> month.moment(random, 9, 18))
                    .sorted()
                    .forEach(moment ->
                            add(moment, SampleCustomer.pick(random, customers, moment.toLocalDate(), 4, 0.5)));
        }
    }

    SampleTable table() {
        return table;
    }

    private void add(LocalDateTime moment, SampleCustomer customer) {
        String topic = random.oneOf(
                "inquiry 18", "order 20", "delivery 16", "after-sales 18", "return-visit 14", "renewal 8", "care 6");
        if (SampleMonth.of(moment.toLocalDate()).breakdown() && random.chance(0.4)) {
            topic = "delivery";
        }
        String channel = random.oneOf("phone 42", "wechat 28", "mail 14", "visit 11", "social 5");
        String[] words = random.pick(phrases.list("interaction." + topic)).split("\\|");
        Person person = random.pick(customer.people());
        count++;
        table.add(
                "i%04d".formatted(count),
                moment.plusMinutes(30),
                phrases.fill(random, words[0]),
                customer.ref(),
                person.ref(),
                moment,
                channel,
                random.chance(topic.equals("inquiry") || topic.equals("after-sales") ? 0.75 : 0.3) ? "in" : "out",
                topic,
                minutes(channel),
                random.chance(0.12) ? "" : phrases.fill(random, words[1]),
                handler(topic, customer).login(),
                random.chance(0.2) ? moment.toLocalDate().plusDays(random.between(3, 45)) : "");
    }

    private Object minutes(String channel) {
        return switch (channel) {
            case "phone" -> Math.clamp(Math.round(random.skewed(9, 0.6)), 1, 90);
            case "wechat" -> Math.clamp(Math.round(random.skewed(14, 0.7)), 1, 120);
            case "visit" -> Math.clamp(Math.round(random.skewed(75, 0.4)), 20, 300);
            default -> "";
        };
    }

    private SampleStaff handler(String topic, SampleCustomer customer) {
        return switch (topic) {
            case "after-sales" -> random.pick(SampleStaff.handlersOf("support"));
            case "delivery", "inquiry" -> random.pick(SampleStaff.handlersOf("service"));
            default -> customer.owner();
        };
    }
}
