package io.formwork.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonAvatarTest {

    @ParameterizedTest
    @CsvSource({"王小明, 小明", "李雷, 李雷", "欧阳, 欧阳", "Ada Wong, AW", "admin, A", "mary-jane.watson, MJ", "𠮷野家, 野家"})
    void aNameIsShortenedAsItsLanguageDoes(String name, String letters) {
        assertThat(PersonAvatar.letters(name)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "'  '"})
    void aMissingNameIsAQuestionMark(String name) {
        assertThat(PersonAvatar.letters(name)).isEqualTo("?");
    }
}
