package io.formwork.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No value that may not be known leaves by any way, and none that may not be changed changes. */
@MicronautTest(transactional = false)
class PermissionMatrixTest {

    private static final int WORLDS = Integer.getInteger("formwork.matrix.worlds", 7);
    private static final int ROUNDS = 24;
    private static final int CASES = WORLDS * ROUNDS * MatrixWorld.PEOPLE;

    @Inject
    MatrixParts parts;

    @Inject
    ReadWays reading;

    @Inject
    NumberWays counting;

    @Inject
    FlowWays flowing;

    @Inject
    WriteWays writing;

    @Test
    void noWayTellsOrTakesWhatTheRolesDoNotGrant() throws Exception {
        long seed = Long.getLong("formwork.matrix.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Way> ways = Stream.of(reading.all(), counting.all(), flowing.all(), writing.all())
                .flatMap(List::stream)
                .toList();
        Map<String, Integer> taken = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (int i = 0; i < WORLDS; i++) {
            MatrixWorld world = new MatrixWorld(parts, random, i);
            for (int round = 0; round < ROUNDS; round++) {
                for (int person = 0; person < MatrixWorld.PEOPLE; person++) {
                    cases++;
                    wrong.addAll(walk(world.next(person), ways, cases, taken));
                }
            }
        }

        assertThat(wrong).as("seed %d", seed).isEmpty();
        assertThat(cases).isEqualTo(CASES).isGreaterThanOrEqualTo(2_000);
        assertThat(taken.keySet()).hasSize(ways.size());
        ways.forEach(way -> assertThat(taken.get(way.name())).as(way.name()).isEqualTo(CASES / way.every()));
    }

    private static List<String> walk(MatrixCase one, List<Way> ways, int number, Map<String, Integer> taken)
            throws Exception {
        for (Way way : ways) {
            if (number % way.every() == 0) {
                one.way = way.name();
                way.walk().take(one);
                taken.merge(way.name(), 1, Integer::sum);
            }
        }
        return one.wrong;
    }
}
