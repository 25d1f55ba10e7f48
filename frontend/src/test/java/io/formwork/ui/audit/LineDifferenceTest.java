package io.formwork.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.ui.audit.LineDifference.Kind;
import io.formwork.ui.audit.LineDifference.Line;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {

    @Test
    void jsonIsLaidOutAndItsChangedLinesAreTold() {
        var difference =
                LineDifference.between("{\"name\":\"王芳\",\"admin\":false}", "{\"name\":\"王芳芳\",\"admin\":false}");

        assertThat(difference.lines())
                .containsExactly(
                        new Line(Kind.SAME, "{"),
                        new Line(Kind.REMOVED, "  \"name\" : \"王芳\","),
                        new Line(Kind.ADDED, "  \"name\" : \"王芳芳\","),
                        new Line(Kind.SAME, "  \"admin\" : false"),
                        new Line(Kind.SAME, "}"));
    }

    @Test
    void whatIsFarFromAnyChangeIsLeftOut() {
        String before = lines(1, 40);
        String after = lines(1, 19) + "\nanother\n" + lines(21, 40);

        assertThat(LineDifference.between(before, after).lines())
                .extracting(Line::text)
                .containsExactly("…", "17", "18", "19", "20", "another", "21", "22", "23", "…");
    }

    @Test
    void whatIsNewOrGoneIsWhollySo() {
        assertThat(LineDifference.between(null, "agent").lines()).containsExactly(new Line(Kind.ADDED, "agent"));
        assertThat(LineDifference.between("agent", null).lines()).containsExactly(new Line(Kind.REMOVED, "agent"));
        assertThat(LineDifference.between("{no json", "{no json").lines())
                .extracting(Line::kind)
                .containsExactly(Kind.LEFT_OUT);
    }

    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    }
}
