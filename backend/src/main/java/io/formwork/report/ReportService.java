package io.formwork.report;

import io.formwork.identity.Actor;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Computes reports with the rights of whoever asks. */
public interface ReportService {

    /** The published reports of an app. */
    List<ReportDefinition> list(Actor actor, String app);

    /** @throws io.formwork.platform.error.NotFound when no such report is published */
    ReportDefinition get(Actor actor, String app, String key);

    /** Computes a published report; a part that the actor may not see says so in its place. */
    Report render(Actor actor, ReportQuery query);

    /**
     * Computes a report that is being designed.
     *
     * @throws io.formwork.platform.error.Forbidden unless the actor may design in the app
     * @throws io.formwork.platform.error.Invalid when the document is not a report
     */
    Report preview(Actor actor, ReportQuery query, ObjectNode document);
}
