package io.formwork.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What customers write, put together from an opening, one or two matters and an ending that fit their score. */
final class SampleComments {

    private static final List<String> MATTERS =
            List.of("response", "attitude", "quality", "delivery", "price", "resolution", "expertise");

    private final SampleRandom random;
    private final SamplePhrases phrases;

    SampleComments(SampleRandom random, SamplePhrases phrases) {
        this.random = random;
        this.phrases = phrases;
    }

    /** Many write nothing; those who are displeased write more often. */
    String comment(int score, Set<String> reasons) {
        if (!random.chance(score <= 6 ? 0.68 : 0.36)) {
            return "";
        }
        List<String> matters = new ArrayList<>(reasons);
        if (matters.isEmpty()) {
            matters.add(random.pick(MATTERS));
        }
        if (score >= 9) {
            return compose("good", about("good", matters.getFirst()) + more("good", matters));
        }
        if (score <= 6) {
            return compose("bad", about("bad", matters.getFirst()) + more("bad", matters));
        }
        return compose("fair", about("good", matters.getFirst()) + "不过" + about("bad", other(matters.getFirst())));
    }

    private String compose(String mood, String middle) {
        String start = random.chance(0.55) ? random.pick(phrases.list("comment." + mood + ".start")) : "";
        String end = random.chance(0.4) ? random.pick(phrases.list("comment." + mood + ".end")) : "";
        return start + middle + end;
    }

    private String about(String mood, String matter) {
        return phrases.say(random, "comment." + mood + "." + matter);
    }

    private String more(String mood, List<String> matters) {
        return matters.size() > 1 && random.chance(0.5) ? about(mood, matters.get(1)) : "";
    }

    private String other(String matter) {
        return random.pick(MATTERS.stream().filter(each -> !each.equals(matter)).toList());
    }
}
