package io.formwork.ui.people;

import io.formwork.platform.text.Messages;
import io.formwork.platform.time.LocalClock;
import io.formwork.ui.handover.Handovers;
import io.formwork.ui.shell.ViewAs;
import io.formwork.ui.substitution.Substitutes;
import jakarta.inject.Singleton;

/** What dialogs about people need besides the organisation: words, the day of today, and the safety of accounts. */
@Singleton
record PersonTools(
        Messages messages,
        LocalClock clock,
        PersonSecurity security,
        ViewAs viewing,
        Leave leave,
        OutsideChoices outside) {

    /** What happens when somebody is away for a while, or for good. */
    @Singleton
    record Leave(Substitutes substitutes, Handovers handovers) {}
}
