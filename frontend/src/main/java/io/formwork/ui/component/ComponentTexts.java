package io.formwork.ui.component;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.Locale;

/** The words inside Vaadin's own components, in the language of the user. */
public final class ComponentTexts {

    private ComponentTexts() {}

    public static DatePicker apply(DatePicker picker) {
        picker.setI18n(dates());
        picker.setLocale(locale());
        return picker;
    }

    public static DateTimePicker apply(DateTimePicker picker) {
        picker.setDatePickerI18n(dates());
        picker.setLocale(locale());
        return picker;
    }

    public static <T> MultiSelectComboBox<T> apply(MultiSelectComboBox<T> box) {
        box.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(translate("component.select.cleared"))
                .setFocused(translate("component.select.focused"))
                .setSelected(translate("component.select.selected"))
                .setDeselected(translate("component.select.deselected"))
                .setTotal(translate("component.select.total")));
        return box;
    }

    public static MenuBar apply(MenuBar bar) {
        bar.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(translate("component.more")));
        return bar;
    }

    public static AppLayout apply(AppLayout layout) {
        layout.setI18n(new AppLayout.AppLayoutI18n().setDrawer(translate("component.menu")));
        return layout;
    }

    public static Upload apply(Upload upload) {
        upload.setI18n(new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(translate("component.upload.drop-one"))
                        .setMany(translate("component.upload.drop-many")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(translate("component.upload.add-one"))
                        .setMany(translate("component.upload.add-many")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(translate("component.upload.too-many"))
                        .setFileIsTooBig(translate("component.upload.too-big"))
                        .setIncorrectFileType(translate("component.upload.wrong-type")))
                .setUploading(uploading())
                .setFile(new UploadI18N.File()
                        .setRetry(translate("component.upload.retry"))
                        .setStart(translate("component.upload.start"))
                        .setRemove(translate("component.upload.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB", "TB")));
        return upload;
    }

    private static UploadI18N.Uploading uploading() {
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(translate("component.upload.connecting"))
                        .setStalled(translate("component.upload.stalled"))
                        .setProcessing(translate("component.upload.processing"))
                        .setHeld(translate("component.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(translate("component.upload.remaining"))
                        .setUnknown(translate("component.upload.remaining-unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(translate("component.upload.unavailable"))
                        .setUnexpectedServerError(translate("component.upload.failed"))
                        .setForbidden(translate("component.upload.forbidden")));
    }

    private static DatePicker.DatePickerI18n dates() {
        return new DatePicker.DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd")
                .setMonthNames(words("component.date.months"))
                .setWeekdays(words("component.date.weekdays"))
                .setWeekdaysShort(words("component.date.weekdays-short"))
                .setFirstDayOfWeek(1)
                .setToday(translate("component.date.today"))
                .setCancel(translate("component.cancel"))
                .setBadInputErrorMessage(translate("component.date.bad"));
    }

    private static List<String> words(String key) {
        return List.of(translate(key).split(",", -1));
    }

    private static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null ? Locale.SIMPLIFIED_CHINESE : ui.getLocale();
    }
}
