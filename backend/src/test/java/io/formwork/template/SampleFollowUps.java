package io.formwork.template;

import java.time.LocalDateTime;
import java.util.List;

/** One follow-up for each low score, as the workflow creates it, and what came of it. */
final class SampleFollowUps {

    private final SampleRandom random;
    private final SamplePhrases phrases;
    private final SampleTable table = new SampleTable(
            "$ref,$createdAt,number,customer,answer,reason,score,comment,owner,dueOn,status,contactedAt,"
                    + "outcome,result,satisfiedAgain");
    private final SampleNumbers numbers = new SampleNumbers("HF-", 4);
    private int count;

    SampleFollowUps(SampleRandom random, SamplePhrases phrases, List<SampleAnswer> answers) {
        this.random = random;
        this.phrases = phrases;
        answers.stream().filter(SampleAnswer::detractor).forEach(this::add);
    }

    SampleTable table() {
        return table;
    }

    private void add(SampleAnswer answer) {
        SampleMonth month = SampleMonth.of(answer.at().toLocalDate());
        LocalDateTime contacted =
                SampleMonth.atWork(SampleMonth.after(answer.at(), random.skewed(20 * month.delay(), 0.7)), random);
        boolean forgotten = random.chance(month.breakdown() ? 0.2 : 0.06 * month.delay());
        boolean done = !forgotten && contacted.isBefore(SampleMonth.END);
        String outcome = random.oneOf("solved 42", "explained 25", "compensated 12", "escalated 7", "unreachable 14");
        String result = phrases.say(random, "follow-up." + outcome);
        Object satisfied = satisfied(outcome);
        count++;
        table.add(
                "f%04d".formatted(count),
                answer.at(),
                numbers.next(answer.at()),
                answer.customer().map(SampleCustomer::ref).orElse(""),
                answer.ref(),
                "detractor",
                answer.score(),
                answer.comment(),
                answer.customer()
                        .map(SampleCustomer::owner)
                        .orElse(SampleStaff.LINA)
                        .login(),
                answer.at().toLocalDate().plusDays(3),
                done ? "done" : "open",
                done ? contacted : "",
                done ? outcome : "",
                done ? result : "",
                done ? satisfied : "");
    }

    private Object satisfied(String outcome) {
        return switch (outcome) {
            case "solved" -> random.chance(0.82);
            case "compensated" -> random.chance(0.75);
            case "explained" -> random.chance(0.52);
            case "escalated" -> random.chance(0.15);
            default -> "";
        };
    }
}
