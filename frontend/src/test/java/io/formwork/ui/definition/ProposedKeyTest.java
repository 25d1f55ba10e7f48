package io.formwork.ui.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposedKeyTest {

    @ParameterizedTest
    @CsvSource({
        "客户投诉,ke-hu-tou-su",
        "Customer Complaint,customer-complaint",
        "2026 年度回访,n2026-nian-du-hui-fang",
        "Café au lait,cafe-au-lait",
        "CRM客户v2,crm-ke-hu-v2",
        "！？,''",
        "龘,''",
    })
    void aNameBecomesAKey(String name, String key) {
        assertThat(ProposedKey.of(name)).isEqualTo(key);
    }

    @Test
    void aLongNameIsCutBetweenWords() {
        String key = ProposedKey.of("客户满意度调查与投诉处理进度跟踪登记表", 20);

        assertThat(key).hasSizeLessThanOrEqualTo(20).isEqualTo("ke-hu-man-yi-du-diao");
    }

    @Test
    void aTakenKeyGetsANumber() {
        assertThat(ProposedKey.free("form", 40, Set.of("form", "form-2")::contains))
                .isEqualTo("form-3");
        assertThat(ProposedKey.free("ab-cd", 5, Set.of("ab-cd")::contains)).isEqualTo("ab-2");
    }

    @Test
    void aNameBecomesACamelCaseWord() {
        assertThat(ProposedKey.camel("联系电话", 40)).isEqualTo("lianXiDianHua");
        assertThat(ProposedKey.camel("First response at", 40)).isEqualTo("firstResponseAt");
    }
}
