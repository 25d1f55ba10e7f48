/**
 * The designer of metrics: what is counted, which records, how it is shown, and beside it the number that comes out. The
 * settings of a measure come from its {@link io.formwork.metric.measure.MeasureKind}, so that a new measure needs nothing
 * here.
 */
@NullMarked
package io.formwork.ui.metric.designer;

import org.jspecify.annotations.NullMarked;
