package io.formwork.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calls open pages every few seconds, for what must move without a reload. */
@Singleton
public class UiTicker {

    private final Map<Object, Tick> ticks = new ConcurrentHashMap<>();

    /** Runs the task within the component's UI every few seconds, from the moment it is shown until it is left. */
    public void whileShown(Component component, Runnable task) {
        component.addAttachListener(attach -> start(component, attach.getUI(), task));
        component.getUI().ifPresent(ui -> start(component, ui, task));
    }

    private void start(Component component, UI ui, Runnable task) {
        var key = new Object();
        ticks.put(key, new Tick(ui, task));
        Registration[] detach = new Registration[1];
        detach[0] = component.addDetachListener(gone -> {
            ticks.remove(key);
            detach[0].remove();
        });
    }

    @Scheduled(fixedDelay = "4s", initialDelay = "4s")
    void tick() {
        ticks.forEach((key, tick) -> {
            try {
                tick.ui.access(tick.task::run);
            } catch (UIDetachedException closed) {
                ticks.remove(key);
            }
        });
    }

    private record Tick(UI ui, Runnable task) {}
}
