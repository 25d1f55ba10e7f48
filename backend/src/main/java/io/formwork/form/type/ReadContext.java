package io.formwork.form.type;

import java.time.ZoneId;

/** What is needed to read texts that people wrote: the zone of times that name none. */
public record ReadContext(ZoneId zone) {}
