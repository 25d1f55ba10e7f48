package io.formwork.template;

import java.time.LocalDateTime;

/** When a complaint was answered, resolved and closed, and how far that is known at the end of the sample. */
final class SampleComplaintCourse {

    private final String confirmed;
    private final boolean withdrawn;
    private final LocalDateTime firstResponse;
    private final LocalDateTime resolved;
    private final LocalDateTime closed;

    SampleComplaintCourse(
            SampleRandom random, SampleMonth month, String type, String severity, LocalDateTime registered) {
        double urgency = severity.equals("high") ? 0.5 : severity.equals("medium") ? 0.9 : 1.3;
        firstResponse = SampleMonth.atWork(
                SampleMonth.after(registered, random.skewed(2.4 * month.delay() * urgency, 0.65)), random);
        double effort = effort(type) * (severity.equals("high") ? 1.35 : 1) * month.delay();
        LocalDateTime first =
                SampleMonth.atWork(SampleMonth.after(firstResponse, random.skewed(24 * effort, 0.75)), random);
        confirmed = random.oneOf(
                month.breakdown() ? "confirmed 42" : "confirmed 64",
                month.breakdown() ? "agreed 22" : "agreed 8",
                "timeout 28");
        LocalDateTime settled = SampleMonth.atWork(SampleMonth.after(first, random.skewed(30, 0.4)), random);
        boolean forgotten = random.chance(0.018);
        withdrawn = random.chance(0.012);
        resolved = forgotten || withdrawn ? LocalDateTime.MAX : confirmed.equals("agreed") ? settled : first;
        closed = closing(random, first, settled);
    }

    boolean answered() {
        return known(firstResponse);
    }

    boolean resolved() {
        return known(resolved);
    }

    String status() {
        if (!answered()) {
            return "new";
        }
        if (withdrawn) {
            return "withdrawn";
        }
        if (!resolved()) {
            return firstResponse.isAfter(SampleMonth.END.minusHours(30)) ? "classified" : "in-progress";
        }
        return known(closed) ? "closed" : "waiting";
    }

    Object firstResponse() {
        return cell(firstResponse);
    }

    Object resolution() {
        return cell(resolved);
    }

    Object closing() {
        return cell(closed);
    }

    String confirmation() {
        return known(closed) ? confirmed : "";
    }

    private LocalDateTime closing(SampleRandom random, LocalDateTime first, LocalDateTime settled) {
        double confirmedAfter = Math.min(70, random.skewed(9, 0.8));
        if (!known(resolved)) {
            return LocalDateTime.MAX;
        }
        return switch (confirmed) {
            case "confirmed" -> SampleMonth.after(first, confirmedAfter);
            case "agreed" -> settled;
            default -> first.plusDays(3).plusMinutes(1);
        };
    }

    private static double effort(String type) {
        return switch (type) {
            case "quality" -> 1.4;
            case "delivery" -> 1.1;
            case "attitude" -> 0.7;
            default -> 0.85;
        };
    }

    private static boolean known(LocalDateTime moment) {
        return moment.isBefore(SampleMonth.END);
    }

    private static Object cell(LocalDateTime moment) {
        return known(moment) ? moment : "";
    }
}
