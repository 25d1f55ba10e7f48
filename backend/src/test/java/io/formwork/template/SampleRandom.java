package io.formwork.template;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Chance that falls the same way on every run and every machine. */
final class SampleRandom {

    private final Random random;

    SampleRandom(long seed) {
        random = new Random(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    double gaussian() {
        return random.nextGaussian();
    }

    /** Skewed to the right as durations and amounts are; half of the values lie below the median. */
    double skewed(double median, double spread) {
        return median * StrictMath.exp(spread * gaussian());
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    <T> T pick(List<T> from, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * from.stream().mapToDouble(weight).sum();
        for (T each : from) {
            left -= weight.applyAsDouble(each);
            if (left < 0) {
                return each;
            }
        }
        return from.getLast();
    }

    /** Picks a word from such as {@code "phone 40", "mail 25"}, where the number is the weight. */
    String oneOf(String... weighted) {
        String picked = pick(List.of(weighted), each -> Double.parseDouble(each.substring(each.indexOf(' ') + 1)));
        return picked.substring(0, picked.indexOf(' '));
    }
}
