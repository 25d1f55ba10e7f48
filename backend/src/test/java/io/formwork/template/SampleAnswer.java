package io.formwork.template;

import java.time.LocalDateTime;
import java.util.Optional;

/** What a follow-up needs to know of an answer; somebody who answers in public may stay unknown. */
record SampleAnswer(String ref, Optional<SampleCustomer> customer, LocalDateTime at, int score, String comment) {

    boolean detractor() {
        return score <= 6;
    }
}
