package io.formwork.form.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All field types, in the order of the designer's palette. */
public final class FieldTypes {

    private static final Map<String, FieldType> ALL = new LinkedHashMap<>();

    static {
        List.of(
                        new TextType(),
                        new LongTextType(),
                        new IntegerType(),
                        new DecimalType(),
                        new MoneyType(),
                        new PercentType(),
                        new ChoiceType(),
                        new MultiChoiceType(),
                        new SwitchType(),
                        new RatingType(),
                        new NpsType(),
                        new DateType(),
                        new DateTimeType(),
                        new PhoneType(),
                        new EmailType(),
                        new MemberType(),
                        new DepartmentType(),
                        new RelationType(),
                        new AttachmentType(),
                        new AutoNumberType())
                .forEach(type -> ALL.put(type.key(), type));
    }

    private FieldTypes() {}

    public static List<FieldType> all() {
        return List.copyOf(ALL.values());
    }

    public static Optional<FieldType> find(String key) {
        return Optional.ofNullable(ALL.get(key));
    }
}
