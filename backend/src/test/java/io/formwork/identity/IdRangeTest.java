package io.formwork.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdRangeTest {

    @Test
    void idsWithNoOtherBetweenAreOneRange() {
        assertThat(IdRange.of(List.of("30", "9", "10"), List.of("20", "40")))
                .containsExactly(new IdRange(9, 10), new IdRange(30, 30));
        assertThat(IdRange.of(List.of(), List.of("1"))).isEmpty();
        assertThat(IdRange.of(List.of("1", "500"), List.of())).containsExactly(new IdRange(1, 500));
    }

    @Test
    void theRangesHoldAllThatIsInsideAndNothingThatIsOutside() {
        var random = new Random(20_261_123);
        for (int round = 0; round < 200; round++) {
            double share = random.nextDouble();
            boolean[] in = new boolean[60];
            IntStream.range(0, in.length).forEach(id -> in[id] = random.nextDouble() < share);

            List<IdRange> ranges = IdRange.of(ids(in, true), ids(in, false));

            for (int id = 0; id < in.length; id++) {
                long wanted = id;
                assertThat(ranges.stream().anyMatch(range -> range.first() <= wanted && wanted <= range.last()))
                        .isEqualTo(in[id]);
            }
        }
    }

    private static List<String> ids(boolean[] in, boolean wanted) {
        return IntStream.range(0, in.length)
                .filter(id -> in[id] == wanted)
                .mapToObj(Integer::toString)
                .toList();
    }
}
