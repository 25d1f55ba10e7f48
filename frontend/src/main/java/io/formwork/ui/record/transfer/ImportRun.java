package io.formwork.ui.record.transfer;

import io.formwork.platform.error.FormworkException;
import io.formwork.record.transfer.ImportOptions;
import io.formwork.record.transfer.ImportResult;
import io.formwork.ui.record.BackgroundWork;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** A check or an import under way beside the screen; it can be stopped, and then nothing of it remains. */
final class ImportRun {

    /** Who is told how it goes, on the screen's thread. */
    interface Listener {

        void read(long rows);

        void done(ImportResult result);

        void stopped();

        void refused(FormworkException refusal);
    }

    private final AtomicBoolean stop = new AtomicBoolean();

    void stop() {
        stop.set(true);
    }

    /** @param work does the check or import with the given options */
    void begin(
            BackgroundWork background,
            Consumer<Runnable> screen,
            Function<LongConsumer, ImportOptions> options,
            Function<ImportOptions, ImportResult> work,
            Listener listener) {
        LongConsumer progress = rows -> {
            if (stop.get()) {
                throw new CancellationException();
            }
            screen.accept(() -> listener.read(rows));
        };
        background.run(() -> {
            try {
                ImportResult result = work.apply(options.apply(progress));
                screen.accept(() -> listener.done(result));
            } catch (CancellationException stopped) {
                screen.accept(listener::stopped);
            } catch (FormworkException refusal) {
                screen.accept(() -> listener.refused(refusal));
            } catch (RuntimeException | Error bug) {
                screen.accept(listener::stopped);
                throw bug;
            }
        });
    }
}
