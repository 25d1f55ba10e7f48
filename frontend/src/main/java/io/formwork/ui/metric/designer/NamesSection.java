package io.formwork.ui.metric.designer;

import io.formwork.platform.text.Language;

/** What the metric is called and what it is for, in each language. */
final class NamesSection extends MetricSection {

    NamesSection(MetricScope scope) {
        super("metrics.design.names");
        var controls = new MetricControls(scope);
        for (String part : new String[] {"label", "description"}) {
            for (Language language : Language.values()) {
                put(controls.words(
                        "/" + part + "/" + language.code(),
                        getTranslation("metrics.design." + part + "." + language.code())));
            }
        }
    }
}
