package io.formwork.ui.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import jakarta.inject.Singleton;

/** The HTML page around every view: theme, push, and the versions of the browser packages that our elements use. */
@Singleton
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("formwork/tokens.css")
@StyleSheet("formwork/base.css")
@StyleSheet("formwork/components.css")
@StyleSheet("formwork/shell.css")
@StyleSheet("formwork/login.css")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@NpmPackage(value = "echarts", version = "6.1.0")
@NpmPackage(value = "gridstack", version = "14.1.0")
@NpmPackage(value = "lucide", version = "1.65.0")
@NpmPackage(value = "sortablejs", version = "1.15.7")
@JsModule("./icons/formwork-icons.ts")
final class FormworkShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "formwork/logo.svg", "any");
    }
}
