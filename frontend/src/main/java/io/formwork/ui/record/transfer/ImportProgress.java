package io.formwork.ui.record.transfer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.formwork.platform.text.Formats;

/** How far an import is. */
public final class ImportProgress extends Div {

    private final transient Formats formats;
    final Span rows = new Span();
    final Button stop;

    public ImportProgress(String words, Formats formats, Runnable stop) {
        this.formats = formats;
        addClassName("fw-stack");
        rows.getElement().setAttribute("role", "status");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        this.stop = new Button(getTranslation("import.stop"), click -> stop.run());
        this.stop.setDisableOnClick(true);
        Div foot = new Div(this.stop);
        foot.addClassName("fw-wizard__foot");
        add(new Paragraph(words), bar, rows, foot);
    }

    /** So many rows are read. */
    public void show(long read) {
        rows.setText(getTranslation("import.rows", formats.number(read)));
    }
}
