/** What a metric measures: one class for each measure, which reads its settings, asks the database and makes the number. */
@NullMarked
package io.formwork.metric.measure;

import org.jspecify.annotations.NullMarked;
