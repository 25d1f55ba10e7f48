package io.formwork.ui.form.designer.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.platform.json.Json;
import io.formwork.ui.form.designer.command.Designer;
import io.formwork.ui.form.designer.command.TestDrafts;
import io.formwork.ui.form.designer.draft.FormDraft;
import io.formwork.ui.form.designer.draft.Layout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyboardMoveTest {

    @Test
    void keysReachEveryPlaceAndComeBack() {
        var draft = new FormDraft(TestDrafts.complaint());
        var designer = new Designer(draft, new Random(1));
        var seen = new HashSet<String>();
        String address = draft.addressOf("title").orElseThrow();
        List<String> down = new ArrayList<>();
        while (true) {
            var place = new KeyboardMove(draft, address).down();
            if (place.isEmpty() || !designer.move(address, place.get())) {
                break;
            }
            address = draft.addressOf("title").orElseThrow();
            assertThat(seen.add(Json.write(draft.ui())))
                    .as("no going in circles")
                    .isTrue();
            down.add(address);
        }
        assertThat(Layout.parent(address)).isEqualTo(Layout.ROOT);
        assertThat(down).hasSizeGreaterThan(20);

        int steps = 0;
        while (true) {
            var place = new KeyboardMove(draft, address).up();
            if (place.isEmpty() || !designer.move(address, place.get())) {
                break;
            }
            address = draft.addressOf("title").orElseThrow();
            steps++;
        }
        assertThat(address).isEqualTo("/elements/0");
        assertThat(steps).isGreaterThan(20);
    }
}
