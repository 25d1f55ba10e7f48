package io.formwork.ui.shell;

import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import jakarta.inject.Singleton;

/** The HTML page around every view: theme, push, and the versions of the browser packages that our elements use. */
@Singleton
@Push
@StyleSheet(Aura.STYLESHEET)
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@NpmPackage(value = "echarts", version = "6.1.0")
@NpmPackage(value = "gridstack", version = "14.1.0")
@NpmPackage(value = "sortablejs", version = "1.15.7")
final class FormworkShell implements AppShellConfigurator {}
