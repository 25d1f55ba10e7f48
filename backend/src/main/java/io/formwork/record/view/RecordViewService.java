package io.formwork.record.view;

import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import java.util.List;

/** Keeps how people look at tables. What a view shows is still asked for with the rights of the one who looks. */
public interface RecordViewService {

    /** The actor's own columns; the usual ones where nothing was chosen. */
    ViewSettings layout(Actor actor, FormKey form);

    void saveLayout(Actor actor, FormKey form, ViewSettings settings);

    /** The actor's named views and those that others share, by name. */
    List<RecordView> list(Actor actor, FormKey form);

    /**
     * Saves a view under a name, replacing the actor's own view of that name.
     *
     * @throws io.formwork.platform.error.Invalid when the name is empty or too long
     */
    void save(Actor actor, FormKey form, String name, boolean shared, ViewSettings settings);

    /** @throws io.formwork.platform.error.Forbidden when it is somebody else's */
    void delete(Actor actor, FormKey form, long view);
}
