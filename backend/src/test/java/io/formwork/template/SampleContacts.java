package io.formwork.template;

import io.formwork.template.SampleCustomer.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The people at the customers, one to three at each. */
final class SampleContacts {

    private final SampleRandom random;
    private final SamplePhrases phrases;
    private final SampleTable table =
            new SampleTable("$ref,$createdAt,name,customer,position,primary,phone,email,preferredChannel,birthday");
    private int count;

    SampleContacts(SampleRandom random, SamplePhrases phrases) {
        this.random = random;
        this.phrases = phrases;
    }

    SampleTable table() {
        return table;
    }

    /** Enters the people of a customer; the first is the main contact. */
    List<Person> at(String customer, LocalDate since) {
        List<Person> people = new ArrayList<>();
        int wanted = random.between(1, random.chance(0.4) ? 3 : 1);
        for (int i = 0; i < wanted; i++) {
            count++;
            var person = new Person("k%04d".formatted(count), phrases.person(random), "1000001%04d".formatted(count));
            people.add(person);
            table.add(
                    person.ref(),
                    since.atTime(10, i),
                    person.name(),
                    customer,
                    random.pick(phrases.list("contact.position")),
                    i == 0,
                    random.chance(0.05) ? "" : person.phone(),
                    random.chance(0.2) ? "" : person.ref() + "@example.com",
                    random.oneOf("phone 40", "wechat 38", "mail 14", "visit 8"),
                    random.chance(0.3) ? birthday() : "");
        }
        return people;
    }

    private LocalDate birthday() {
        return LocalDate.of(random.between(1968, 2000), random.between(1, 12), random.between(1, 28));
    }
}
