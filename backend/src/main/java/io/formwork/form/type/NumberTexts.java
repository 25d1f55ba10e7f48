package io.formwork.form.type;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them: thousands separators, currency and percent signs, full-width digits. */
final class NumberTexts {

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,20})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{1,20})?");

    private NumberTexts() {}

    static @Nullable BigDecimal parse(String text) {
        String plain = java.text.Normalizer.normalize(text.strip(), java.text.Normalizer.Form.NFKC)
                .replaceFirst("^[¥$€£]\\s*", "")
                .replaceFirst("\\s*%$", "");
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        return PLAIN.matcher(plain).matches() ? new BigDecimal(plain) : null;
    }
}
