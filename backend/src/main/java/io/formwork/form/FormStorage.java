package io.formwork.form;

import io.formwork.definition.PublishPlan;
import java.util.Optional;

/** The place where records of a form are kept; filled in by the record feature. */
public interface FormStorage {

    /** What would change in the storage when a form goes from one definition to the next. */
    PublishPlan plan(Optional<FormDefinition> published, FormDefinition next);

    /** Makes it so; doing it twice does no harm, and no data is ever dropped. */
    void apply(Optional<FormDefinition> published, FormDefinition next);
}
