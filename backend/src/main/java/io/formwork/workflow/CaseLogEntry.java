package io.formwork.workflow;

import io.formwork.platform.text.LocalizedText;
import java.time.Instant;

/**
 * Something that happened to a case.
 *
 * @param step the step's name, empty where it is about the whole
 * @param actor the name of the person, empty for the workflow itself
 * @param detail a comment, or what the event was about
 * @param behalf the name of the one in whose place it was done, empty when it was done for oneself
 */
public record CaseLogEntry(
        LocalizedText step, CaseEvent event, String actor, Instant at, String detail, String behalf) {}
