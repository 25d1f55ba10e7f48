package io.formwork.ui.build;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.app.AppKind;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.component.Toast;
import io.formwork.ui.definition.IconChoice;
import io.formwork.ui.definition.NameFields;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import tools.jackson.databind.node.ObjectNode;

/** Where an app begins: its name, and how it is to be recognised. */
@Route(value = NewAppView.PATH, layout = MainLayout.class)
@Prototype
@RolesAllowed("admin")
@StyleSheet("formwork/build.css")
public class NewAppView extends Page implements HasDynamicTitle {

    static final String PATH = "apps/new";

    private final transient DefinitionService definitions;
    private final transient CurrentUser user;

    final NameFields names;
    final TextArea description = new TextArea(getTranslation("build.app.description"));
    final IconChoice icon = new IconChoice(getTranslation("build.app.icon"));
    final Select<TagColor> color = IconChoice.colors(getTranslation("build.app.color"));
    final Button create = new Button(getTranslation("build.app.create"), click -> create());

    NewAppView(DefinitionService definitions, CurrentUser user) {
        this.definitions = definitions;
        this.user = user;
        names = new NameFields(DefinitionKey.MAX_APP_LENGTH, this::taken);
        description.setWidthFull();
        description.setMaxLength(500);
        icon.setValue("briefcase");
        color.setValue(TagColor.BLUE);
        create.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        create.setDisableOnClick(true);
        Div look = new Div(icon, color);
        look.addClassName("fw-name-fields__pair");
        Div actions = new Div(create);
        narrow();
        add(
                new PageHeader(getTranslation("build.app.new")).subtitle(getTranslation("build.app.text")),
                new Panel(names, description, look, actions));
    }

    private boolean taken(String key) {
        Actor actor = user.actor();
        return NameFields.KEY.matcher(key).matches()
                && key.length() <= DefinitionKey.MAX_APP_LENGTH
                && definitions.find(actor, AppKind.keyOf(key)).isPresent();
    }

    void create() {
        create.setEnabled(true);
        if (!names.check()) {
            return;
        }
        Actor actor = user.actor();
        DefinitionKey key = AppKind.keyOf(names.key());
        Definition draft = definitions.saveDraft(actor, key, document(), 0);
        definitions.publish(actor, key, draft.revision(), "");
        Toast.success(getTranslation("build.app.done"));
        UI.getCurrent().navigate("a/" + key.app() + "/build");
    }

    private ObjectNode document() {
        ObjectNode document = Json.object();
        document.set("label", names.label().toJson());
        String words = description.getValue().strip();
        if (!words.isEmpty()) {
            document.set("description", LocalizedText.of(words, words).toJson());
        }
        if (!icon.getValue().isEmpty()) {
            document.put("icon", icon.getValue());
        }
        return document.put("color", color.getValue().code());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("build.app.new");
    }
}
