package io.formwork.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The head of a page: where one is, what this is, and what can be done. */
public final class PageHeader extends Header {

    final Nav breadcrumb = new Nav();
    final H1 title = new H1();
    final Div titleRow = new Div(title);
    final Paragraph subtitle = new Paragraph();
    final Div actions = new Div();

    public PageHeader(String text) {
        addClassName("fw-page-header");
        title.setText(text);
        breadcrumb.addClassName("fw-breadcrumb");
        breadcrumb.setVisible(false);
        titleRow.addClassName("fw-page-header__title");
        subtitle.addClassName("fw-page-header__subtitle");
        subtitle.setVisible(false);
        actions.addClassName("fw-page-header__actions");
        actions.setVisible(false);
        var words = new Div(breadcrumb, titleRow, subtitle);
        words.addClassName("fw-page-header__words");
        add(words, actions);
    }

    /** Adds a step of the way here, from the outside in; the path has no leading slash. */
    public PageHeader breadcrumb(String label, String path) {
        var link = new Anchor(path.isEmpty() ? "." : path, label);
        link.setRouterIgnore(false);
        return crumb(link);
    }

    /** Adds a step of the way here that is no page itself. */
    public PageHeader breadcrumb(String label) {
        return crumb(new Span(label));
    }

    /** Shows a sentence below the title. */
    public PageHeader subtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
        return this;
    }

    /** Puts something before the title, usually an {@link IconTile}. */
    public PageHeader icon(Component icon) {
        titleRow.addComponentAsFirst(icon);
        return this;
    }

    /** Puts something after the title, usually a {@link Tag}. */
    public PageHeader mark(Component mark) {
        titleRow.add(mark);
        return this;
    }

    /** Adds buttons, or one {@link ResponsiveActions} where there are more than two. */
    public PageHeader actions(Component... components) {
        actions.add(components);
        actions.setVisible(true);
        return this;
    }

    /** Changes the title of a page that is open. */
    public void setTitle(String text) {
        title.setText(text);
    }

    private PageHeader crumb(Component step) {
        breadcrumb.add(step);
        breadcrumb.setVisible(true);
        return this;
    }
}
